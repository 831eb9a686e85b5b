package portal.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.demo.identity.Persona;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Mails;
import portal.testsupport.Rows;
import portal.testsupport.ScopedSql;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

/** A partner whose first manager got no mail has nobody who could send it again; the operator can. */
@QuarkusTest
class InviteFirstManagerAgainTest {

    private Persona manager;
    private String partner;

    @BeforeEach
    void aPartnerThatNobodyHasComeToManage() {
        manager = TestWorld.person("first", OrgType.PARTNER);
        partner = TestWorld.operator()
                .mutate("CreatePartner", "name", "Partner " + TestWorld.unique(), "manager", TestWorld.invitee(manager))
                .done("partner.id");
    }

    @Test
    void aDeadInvitationIsSentAgainAndTakenUp() {
        Mails.ageThoseTo(manager.email());
        Superuser.execute(
                "update delivery set status = 'DEAD', sent_at = null, last_error = '550 no' where address = ?",
                manager.email());
        var key = TestWorld.unique();
        for (int repetition = 0; repetition < 2; repetition++) {
            var again =
                    TestWorld.operator().mutate("InviteFirstManagerAgain", "partnerId", partner, "idempotencyKey", key);
            assertThat(again.<String>done("partner.id")).isEqualTo(partner);
        }
        await().until(() -> Superuser.texts(
                        "select status from delivery where address = ? order by created_at", manager.email())
                .equals(List.of("DEAD", "SENT")));
        assertThat(new Inbox(manager.email()).mailsAbout("invite")).hasSize(2);

        var come = Caller.of(manager);
        assertThat(come.run("Viewer").<List<String>>data("viewer.member.roles")).containsExactly("PARTNER_MANAGER");
        String member = come.run("Viewer").data("viewer.member.id");
        assertThat(come.run("AuditEvents", "filter", Map.of("subjectId", member))
                        .<List<String>>data("auditEvents.edges.node.action"))
                .startsWith("inviteFirstManagerAgain", "inviteMember");
        Mails.ageThoseTo(manager.email());
        assertThat(again().refusal()).isEqualTo("CONFLICT");
        assertThat(again().refusedField()).containsExactly("partnerId");
    }

    @Test
    void invitationsByThePartnerAreNotTheOperators() {
        var known = TestWorld.partner();
        var invited = TestWorld.person("second", OrgType.PARTNER);
        known.manager()
                .mutate(
                        "InviteMember",
                        "email",
                        invited.email(),
                        "name",
                        invited.name(),
                        "roles",
                        List.of("PARTNER_MANAGER"))
                .done("member.id");
        Mails.ageThoseTo(invited.email());
        assertThat(TestWorld.operator()
                        .mutate("InviteFirstManagerAgain", "partnerId", known.id())
                        .refusal())
                .isEqualTo("CONFLICT");
    }

    @Test
    void aMailThatIsOnItsWayOrHasJustBeenSentIsNotSentAgain() {
        assertThat(again().refusal()).isEqualTo("COOLING_DOWN");
        new Inbox(manager.email()).mailAbout("invite");
        assertThat(again().refusal()).isEqualTo("COOLING_DOWN");

        Mails.ageThoseTo(manager.email());
        var outcomes = Together.times(6, () -> again().outcome());
        assertThat(outcomes).filteredOn("OK"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("COOLING_DOWN"::equals).hasSize(5);
    }

    @Test
    void belowTheApiOnlyTheOperatorIsToldWhoIsAwaited() throws SQLException {
        var id = Rows.uuid(IdType.PARTNER, partner);
        var awaited = "select member_id from app.pending_managers(?)";
        ScopedSql.as("operator", UUID.fromString("00000000-0000-7000-8000-000000000000"))
                .reaches(1, awaited, id);
        ScopedSql.as("partner", id).reaches(0, awaited, id);
        ScopedSql.as("distributor_entry", id).reaches(0, awaited, id);
    }

    private Answer again() {
        return TestWorld.operator().mutate("InviteFirstManagerAgain", "partnerId", partner);
    }
}

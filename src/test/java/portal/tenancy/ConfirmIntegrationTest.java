package portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.demo.identity.Persona;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.PortalServers;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Together;

/** An integration acts for the partner whose code it has presented with its own token, and for no other. */
@QuarkusTest
@Tag("identity")
class ConfirmIntegrationTest {

    private static final String OTHER_CODE = "A".repeat(43);

    private TestPartner a;
    private TestPartner b;
    private Persona account;
    private Caller client;

    @BeforeEach
    void twoPartnersAndAClient() {
        a = TestWorld.partner();
        b = TestWorld.partner();
        account = newAccount();
        client = Caller.of(account);
    }

    @Test
    void theRightCodeMakesTheClientAnActiveMemberOnRecord() {
        var confirmed = confirm(client, code(enrol(a)));
        String member = confirmed.done("membership.memberId");
        assertThat(confirmed.<List<String>>done("membership.roles")).containsExactly("INTEGRATION");
        assertThat(client.run("Viewer").<String>data("viewer.member.id")).isEqualTo(member);
        assertThat(client.run("Viewer").<String>data("viewer.member.status")).isEqualTo("ACTIVE");
        assertThat(Superuser.texts("""
                select actor_id = subject_id and actor_partner_id = partner_id and client = ? from audit_entry
                where action = 'confirmIntegration' and details ->> 'clientId' = ?""", account.clientId(), account.clientId())).containsExactly("t");
        var trail = a.manager().run("AuditEvents", "filter", Map.of("action", "confirmIntegration"));
        assertThat(trail.<Integer>data("auditEvents.totalCount")).isEqualTo(1);
    }

    @Test
    void aConfirmationCanBeRepeatedAndIsStoredOnce() {
        var code = code(enrol(a));
        String member = confirm(client, code).done("membership.memberId");
        expire();
        assertThat(confirm(client, code).<String>done("membership.memberId")).isEqualTo(member);
        assertThat(confirmations()).hasSize(1);
    }

    @Test
    void manyConfirmationsAtOnceAllSucceedAndOneIsStored() {
        var code = code(enrol(a));
        assertThat(Together.times(8, () -> confirm(client, code).outcome())).containsOnly("OK");
        assertThat(confirmations()).hasSize(1);
    }

    @Test
    void onlyOneOfTwoConcurrentPartnerCodesConfirms() {
        var codes = List.of(code(enrol(a)), code(enrol(b)));
        var outcomes = Together.all(codes.stream()
                .<Callable<String>>map(code -> () -> confirm(client, code).outcome())
                .toList());
        assertThat(outcomes).containsExactlyInAnyOrder("OK", "INVALID_INPUT");
        assertThat(client.run("Viewer").<List<?>>data("viewer.memberships")).hasSize(1);
    }

    @Test
    void anEnrolmentAloneGivesTheClientsTokenNothing() {
        enrol(b);
        assertThat(client.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
        assertThat(client.run("Viewer").<List<?>>data("viewer.memberships")).isEmpty();

        actsAs(enrol(a));
    }

    @Test
    void aRemovedClientStaysReservedForItsPartner() {
        confirm(client, code(enrol(a))).done("membership");
        remove();
        assertThat(client.run("Orders").errorCode()).isEqualTo("FORBIDDEN");

        var taken = code(enrol(b));
        assertThat(client.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
        refused(confirm(client, taken));
        assertThat(client.run("Orders").errorCode()).isEqualTo("FORBIDDEN");

        actsAs(enrol(a));
    }

    /** The database prevents a second partner's membership of a confirmed client from being confirmed. */
    @Test
    void theDatabaseReservesAClientForThePartnerThatConfirmedIt() {
        actsAs(enrol(a));
        remove();
        enrol(b);
        assertThatThrownBy(() -> Superuser.execute(
                        "update membership set status = 'ACTIVE', joined_at = now() where client_id = ? and status = 'INVITED'",
                        account.clientId()))
                .rootCause()
                .hasMessageContaining("membership_client_reserved");
    }

    @Test
    void aPartnerEnrolsItsRemovedClientAgainWithAnotherSubject() {
        confirm(client, code(enrol(a))).done("membership");
        remove();
        var successor = new Persona(
                "another-" + account.username(), "Sync", null, OrgType.PARTNER, account.clientId(), "integration");
        PortalServers.identity().add(successor);
        var caller = Caller.of(successor);
        var code = code(enrol(a));
        assertThat(caller.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
        confirm(caller, code).done("membership");
        assertThat(caller.run("Orders").errors()).isNull();
        assertThat(client.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void anActiveClientIsNotTakenOver() {
        actsAs(enrol(a));
        refused(confirm(client, code(enrol(b))));
        assertThat(client.run("Viewer").<List<?>>data("viewer.memberships")).hasSize(1);
    }

    @Test
    void enrolmentDoesNotRevealWhetherOtherPartnersUseTheClient() {
        var unknown = newAccount();
        var enrolled = newAccount();
        enrol(b, enrolled);
        var confirmed = newAccount();
        confirm(Caller.of(confirmed), code(enrol(b, confirmed))).done("membership");
        var removed = newAccount();
        confirm(Caller.of(removed), code(enrol(b, removed))).done("membership");
        remove(b, removed);

        var answers = Stream.of(unknown, enrolled, confirmed, removed)
                .map(one -> alike(enrol(a, one), one))
                .distinct();
        assertThat(answers).hasSize(1);
        var again = Stream.of(unknown, enrolled, confirmed, removed)
                .map(one -> alike(enrol(a, one), one))
                .distinct();
        assertThat(again).hasSize(1);
    }

    @Test
    void everyRefusalReadsTheSame() {
        var another = newAccount();
        var ofAnother = code(enrol(a, another));
        var expired = code(enrol(a));
        expire();
        var voided = code(enrol(b));
        enrol(b);
        var refusals = Stream.of(OTHER_CODE, ofAnother, expired, voided)
                .map(code -> refused(confirm(client, code)))
                .distinct();
        assertThat(refusals).hasSize(1);
        confirm(Caller.of(another), ofAnother).done("membership");
    }

    @Test
    void fiveWrongTriesVoidEveryCodeThatWaitsForTheClient() {
        var first = code(enrol(a));
        var second = code(enrol(b));
        for (int i = 0; i < 5; i++) {
            refused(confirm(client, OTHER_CODE));
        }
        refused(confirm(client, first));
        refused(confirm(client, second));
        assertThat(Superuser.texts(
                        "select wrong_tries from integration_confirmation c join membership m on m.id = c.member_id"
                                + " where m.client_id = ?",
                        account.clientId()))
                .containsExactly("5", "5");
        confirm(client, code(enrol(a))).done("membership");
    }

    @Test
    void fourWrongTriesLeaveTheCode() {
        var code = code(enrol(a));
        for (int i = 0; i < 4; i++) {
            refused(confirm(client, OTHER_CODE));
        }
        confirm(client, code).done("membership");
    }

    @Test
    void anotherClientsWrongTriesDoNotCount() {
        var code = code(enrol(a));
        var other = Caller.of(newAccount());
        for (int i = 0; i < 6; i++) {
            refused(confirm(other, code));
        }
        confirm(client, code).done("membership");
    }

    @Test
    void aRepeatedRequestTellsNoCodeAndNothingStoresIt() {
        var key = "key-" + TestWorld.unique();
        var first = a.manager()
                .mutate("EnrolIntegration", "clientId", account.clientId(), "name", "Sync", "idempotencyKey", key);
        var again = a.manager()
                .mutate("EnrolIntegration", "clientId", account.clientId(), "name", "Sync", "idempotencyKey", key);
        assertThat(again.<String>done("member.id")).isEqualTo(first.done("member.id"));
        assertThat(again.<String>done("confirmationCode")).isNull();
        assertThat(again.<String>done("confirmationExpiresAt")).isNull();

        var code = code(first);
        confirm(client, code).done("membership");
        for (var table :
                List.of("idempotency_key", "audit_entry", "integration_confirmation", "membership", "notice")) {
            assertThat(Superuser.texts("select 1 from " + table + " t where t::text like '%' || ? || '%'", code))
                    .as(table)
                    .isEmpty();
        }
        for (var table : List.of("idempotency_key", "audit_entry")) {
            assertThat(Superuser.texts("select 1 from " + table + " t, integration_confirmation c where strpos(t::text,"
                            + " encode(c.code_hash, 'hex')) > 0"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void peopleCannotConfirmAnIntegration() {
        var code = code(enrol(a));
        var company = a.company();
        var managing = ManageMode.enter(a.manager(), company.id()).caller();
        for (var person : List.of(a.manager(), company.manager(), TestWorld.operator(), managing)) {
            assertThat(confirm(person, code).errorCode()).isEqualTo("FORBIDDEN");
        }
        var integration = People.integration(a.manager(), newAccount());
        var asCompany = ManageMode.of(integration, company.id()).caller();
        assertThat(confirm(asCompany, code).errorCode()).isEqualTo("FORBIDDEN");
        confirm(client, code).done("membership");
    }

    private static Persona newAccount() {
        var account = Persona.integration("sync-" + TestWorld.unique(), "Sync", OrgType.PARTNER, "integration");
        PortalServers.identity().add(account);
        return account;
    }

    private Answer enrol(TestPartner partner) {
        return enrol(partner, account);
    }

    private static Answer enrol(TestPartner partner, Persona account) {
        return partner.manager().mutate("EnrolIntegration", "clientId", account.clientId(), "name", "Sync");
    }

    private static String code(Answer enrolled) {
        return enrolled.done("confirmationCode");
    }

    private static Answer confirm(Caller caller, String code) {
        return caller.mutate("ConfirmIntegration", "code", code);
    }

    /** The client confirms this enrolment, and then acts through it and nothing else. */
    private void actsAs(Answer enrolled) {
        confirm(client, code(enrolled)).done("membership");
        assertThat(client.run("Orders").errors()).isNull();
        assertThat(client.run("Viewer").<List<String>>data("viewer.memberships.memberId"))
                .containsExactly(enrolled.<String>done("member.id"));
    }

    private static String refused(Answer answer) {
        assertThat(answer.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(answer.refusedField()).containsExactly("code");
        return answer.status() + answer.body();
    }

    private static String alike(Answer answer, Persona account) {
        return answer.status()
                + answer.body()
                        .replace(account.clientId(), "<client>")
                        .replace(code(answer), "<code>")
                        .replaceAll("\\bmember_[0-9a-z]{26}\\b", "<id>")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>");
    }

    private void remove() {
        remove(a, account);
    }

    private static void remove(TestPartner partner, Persona account) {
        String member = Caller.of(account).run("Viewer").data("viewer.member.id");
        partner.manager().mutate("RemoveMember", "memberId", member).done("member.id");
    }

    private void expire() {
        Superuser.execute("""
                update integration_confirmation c set expires_at = now() - interval '1 second' from membership m
                where m.partner_id = c.partner_id and m.id = c.member_id and m.client_id = ?""", account.clientId());
    }

    private List<String> confirmations() {
        return Superuser.texts(
                "select 1 from audit_entry where action = 'confirmIntegration' and details ->> 'clientId' = ?",
                account.clientId());
    }
}

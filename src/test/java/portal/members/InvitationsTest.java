package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

/** A person with a membership decides about every further one: until then an invitation changes and reveals nothing. */
@QuarkusTest
@Tag("identity")
class InvitationsTest {

    private TestCompany home;
    private TestCompany other;
    private Caller member;

    @BeforeEach
    void aMemberOfOneCompanyAndAnotherOne() {
        home = TestWorld.partner().company();
        other = TestWorld.partner().company();
        member = Invited.toCompany(home.manager(), "REGISTERED_USER").caller();
        People.signedIn(member);
    }

    private static String invite(TestCompany company, Caller person) {
        return company.manager()
                .mutate(
                        "InviteMember",
                        "email",
                        person.persona().email(),
                        "name",
                        person.persona().name(),
                        "roles",
                        List.of("REGISTERED_USER"))
                .done("member.id");
    }

    private static List<String> pending(Caller person) {
        return person.run("Invitations").data("viewer.invitations.memberId");
    }

    private static Answer accept(Caller person, String memberId) {
        return person.mutate("AcceptInvitation", "memberId", memberId);
    }

    private static Answer decline(Caller person, String memberId) {
        return person.mutate("DeclineInvitation", "memberId", memberId);
    }

    private static Answer leave(Caller person) {
        return person.mutate("LeaveOrganisation", "memberId", People.memberId(person));
    }

    private static String status(TestCompany company, String memberId) {
        return company.manager()
                .send(
                        "query ($id: ID!) { node(id: $id) { ... on Member { status joinedAt } } }",
                        Map.of("id", memberId))
                .data("node.status");
    }

    @Test
    void anInvitationOfAMemberElsewhereChangesNothingAndTellsTheInviterNothing() {
        var before = member.run("Viewer").body();
        var invited = invite(other, member);

        assertThat(member.run("Viewer").body()).isEqualTo(before);
        assertThat(member.run("Orders").errors()).isNull();
        assertThat(status(other, invited)).isEqualTo("INVITED");
        var stranger = invite(other, Caller.of(TestWorld.person("stranger", OrgType.CUSTOMER)));
        assertThat(status(other, stranger)).isEqualTo("INVITED");
        assertThat(member.through(invited).run("Orders").errorCode()).isEqualTo("MEMBERSHIP_REQUIRED");
    }

    @Test
    void everyKindOfInvitationWaitsForTheAnswer() {
        var person = Map.of(
                "email", member.persona().email(), "name", member.persona().name());
        other.manager().mutate("AddLearners", "learners", List.of(person)).done("learners.id");
        TestWorld.partner()
                .manager()
                .mutate("CreateCompany", "name", "Third", "timeZone", "UTC", "manager", person)
                .done("company.id");
        var third = TestWorld.partner().company();
        var moved = Invited.toCompany(third.manager(), "REGISTERED_USER").memberId();
        third.manager()
                .mutate(
                        "UpdateMember",
                        "memberId",
                        moved,
                        "email",
                        member.persona().email())
                .done("member.id");
        assertThat(pending(member)).hasSize(3).contains(moved);
        assertThat(member.run("Viewer").<List<String>>data("viewer.memberships.memberId"))
                .hasSize(1);
    }

    @Test
    void thePersonIsShownWhoInvitesAndAccepts() {
        var invited = invite(other, member);
        var shown = member.run("Invitations");
        assertThat(shown.<List<String>>data("viewer.invitations.memberId")).containsExactly(invited);
        assertThat(shown.<String>data("viewer.invitations[0].organisation")).startsWith("Company ");
        assertThat(shown.<String>data("viewer.invitations[0].partner")).startsWith("Partner ");
        assertThat(shown.<String>data("viewer.invitations[0].invitedBy"))
                .isEqualTo(other.manager().run("Viewer").data("viewer.member.name"));
        assertThat(shown.<List<String>>data("viewer.invitations[0].roles")).containsExactly("REGISTERED_USER");

        for (int i = 0; i < 2; i++) {
            assertThat(accept(member, invited).<String>done("membership.memberId"))
                    .isEqualTo(invited);
        }
        assertThat(status(other, invited)).isEqualTo("ACTIVE");
        assertThat(pending(member)).isEmpty();
        assertThat(member.run("Orders").errorCode()).isEqualTo("MEMBERSHIP_REQUIRED");
        assertThat(member.through(invited).run("Orders").errors()).isNull();
        assertThat(decline(member.through(invited), invited).refusal()).isEqualTo("NOT_FOUND");
        assertThat(other.manager().run("AuditEvents").<List<String>>data("auditEvents.edges.node.action"))
                .filteredOn("acceptInvitation"::equals)
                .hasSize(1);
    }

    @Test
    void theSameAnswerGivenSeveralTimesAtOnceIsStoredOnce() {
        var accepted = invite(other, member);
        assertThat(Together.times(8, () -> accept(member, accepted).<String>done("membership.memberId")))
                .containsOnly(accepted);
        var declined = invite(TestWorld.partner().company(), member);
        assertThat(Together.times(8, () -> decline(member, declined).<String>done("invitation.memberId")))
                .containsOnly(declined);
        assertThat(other.manager().run("AuditEvents").<List<String>>data("auditEvents.edges.node.action"))
                .filteredOn("acceptInvitation"::equals)
                .hasSize(1);
    }

    @Test
    void thePersonDeclinesOnceAndForAll() {
        var invited = invite(other, member);
        for (int i = 0; i < 2; i++) {
            assertThat(decline(member, invited).<String>done("invitation.memberId"))
                    .isEqualTo(invited);
        }
        assertThat(status(other, invited)).isEqualTo("REMOVED");
        assertThat(pending(member)).isEmpty();
        assertThat(accept(member, invited).refusal()).isEqualTo("NOT_FOUND");
        assertThat(member.run("Orders").errors()).isNull();
    }

    @Test
    void aDeclinedLearnersLicencesReturnToThePool() {
        var assignment = other.licences(1);
        List<String> learners = other.manager()
                .mutate(
                        "AddLearners",
                        "learners",
                        List.of(Map.of(
                                "email",
                                member.persona().email(),
                                "name",
                                member.persona().name())))
                .done("learners.id");
        other.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", learners)
                .done("allocations.id");
        decline(member, learners.get(0)).done("invitation.memberId");
        assertThat(other.manager().run("Assignment", "id", assignment).<Integer>data("assignment.freeCount"))
                .isEqualTo(1);
    }

    @Test
    void aFirstSignInTakesUpTheOldestInvitationAloneHoweverManyRequestsItIs() {
        var newcomer = Caller.of(TestWorld.person("newcomer", OrgType.CUSTOMER));
        var first = invite(home, newcomer);
        var second = invite(other, newcomer);
        assertThat(Together.times(16, () -> newcomer.run("Orders").errors())).containsOnlyNulls();
        assertThat(status(home, first)).isEqualTo("ACTIVE");
        assertThat(status(other, second)).isEqualTo("INVITED");
        assertThat(pending(newcomer)).containsExactly(second);
    }

    @Test
    void nobodyAnswersAnInvitationOfSomebodyElse() {
        var invited = invite(other, member);
        var stranger = Invited.toCompany(home.manager(), "REGISTERED_USER").caller();
        People.signedIn(stranger);
        var unknown = IdType.MEMBER.encode(UUID.randomUUID());
        assertThat(accept(stranger, invited).body().replace(invited, unknown))
                .isEqualTo(accept(stranger, unknown).body());
        assertThat(accept(stranger, invited).refusal()).isEqualTo("NOT_FOUND");
        assertThat(decline(stranger, invited).refusal()).isEqualTo("NOT_FOUND");
        assertThat(accept(other.manager(), invited).refusal()).isEqualTo("NOT_FOUND");
        assertThat(status(other, invited)).isEqualTo("INVITED");
    }

    @Test
    void anUnverifiedAddressShowsAndAnswersNothing() {
        var invited = invite(other, member);
        var unverified = Caller.withToken(PortalServers.identity().withUnverifiedAddress(member.persona()));
        assertThat(pending(unverified)).isEmpty();
        assertThat(accept(unverified, invited).refusal()).isEqualTo("NOT_FOUND");
    }

    @Test
    void invitationsAreAnsweredByPeopleOutsideManageMode() {
        var managing = ManageMode.enter(home.partner().manager(), home.id()).caller();
        var someId = IdType.MEMBER.encode(UUID.randomUUID());
        assertThat(accept(managing, someId).errorCode()).isEqualTo("FORBIDDEN_IN_MANAGE_MODE");
        assertThat(managing.mutate("LeaveOrganisation", "memberId", someId).errorCode())
                .isEqualTo("FORBIDDEN_IN_MANAGE_MODE");
        assertThat(pending(managing)).isEmpty();
        var integration = Tenant.integration(home.partner());
        assertThat(accept(integration, someId).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(decline(integration, someId).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(pending(integration)).isEmpty();
    }

    @Test
    void twentyInvitationsAreShownAndTheOthersWaitBehindThem() {
        var all = new ArrayList<String>();
        var inviting = TestWorld.partner();
        for (int i = 0; i < 22; i++) {
            all.add(invite(inviting.company(), member));
        }
        assertThat(pending(member)).isEqualTo(all.subList(0, 20));
        decline(member, all.get(0)).done("invitation.memberId");
        assertThat(pending(member)).isEqualTo(all.subList(1, 21));
        assertThat(accept(member, all.get(21)).<String>done("membership.memberId"))
                .isEqualTo(all.get(21));
    }

    @Test
    void aMemberLeavesAtOnceAndCanBeInvitedAgain() {
        var invited = invite(other, member);
        accept(member, invited).done("membership.memberId");
        var there = member.through(invited);
        assertThat(leave(there).<String>done("member.status")).isEqualTo("REMOVED");
        assertThat(there.run("Orders").errorCode()).isEqualTo("MEMBERSHIP_REQUIRED");
        assertThat(member.run("Orders").errors()).isNull();
        assertThat(member.mutate("LeaveOrganisation", "memberId", invited).refusal())
                .isEqualTo("NOT_FOUND");

        leave(member).done("member.status");
        assertThat(member.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
        var again = invite(other, member);
        assertThat(member.run("Viewer").<String>data("viewer.member.id")).isEqualTo(again);
    }

    @Test
    void theLastManagerStays() {
        var refused = leave(home.manager());
        assertThat(refused.refusal()).isEqualTo("LAST_MANAGER");
        assertThat(home.manager().run("Orders").errors()).isNull();
    }

    @Test
    void membersCanLeaveAfterLicencesExpired() {
        home.licences(1);
        var learner = Caller.of(TestWorld.person("learner", OrgType.CUSTOMER));
        home.manager()
                .mutate("AddLearners", "learners", List.of(TestWorld.invitee(learner.persona())))
                .done("learners.id");
        People.signedIn(learner);
        Superuser.execute(
                "update assignment set starts_at = now() - interval '2 days', licence_expires_at = now() - interval '1 day' where company_id = ?",
                Rows.uuid(IdType.COMPANY, home.id()));
        assertThat(learner.run("Learners").errorCode()).isEqualTo("LICENCES_EXPIRED");
        leave(learner).done("member.status");
        assertThat(learner.run("Learners").errorCode()).isEqualTo("FORBIDDEN");
    }
}

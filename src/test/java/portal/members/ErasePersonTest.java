package portal.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.demo.identity.Persona;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Mails;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** Erasing a person keeps history under a pseudonym. */
@QuarkusTest
class ErasePersonTest {

    private static Answer erase(Caller manager, String memberId) {
        return manager.mutate("ErasePerson", "memberId", memberId);
    }

    /** A manager who has left traces wherever a person can: mails, orders, an earlier name and an earlier address. */
    private static Caller busyManager(TestCompany company, Persona person) {
        var manager = People.invited(company.manager(), person, "CUSTOMER_MANAGER");
        manager.mutate("RequestOrder", "quantity", 1, "contactId", People.memberId(manager), "idempotencyKey", "k")
                .done("order.id");
        new Inbox(person.email()).mailAbout("order");
        return manager;
    }

    @Test
    void nothingAboutThePersonIsLeftInAnyTable() {
        var company = TestWorld.partner().company();
        var person = TestWorld.person("erased", OrgType.CUSTOMER);
        var manager = busyManager(company, person);
        var member = People.memberId(manager);
        var word = TestWorld.unique();
        var moved = "moved-" + TestWorld.unique() + "@people.example";
        company.manager()
                .mutate("UpdateMember", "memberId", member, "email", moved, "name", "Erika " + word)
                .done("member.id");
        new Inbox(person.email()).mailAbout("was changed");
        String withdrawn = manager.mutate("RequestOrder", "quantity", 1).done("order.id");
        manager.mutate("WithdrawOrder", "orderId", withdrawn).done("order.id");
        new Inbox(moved).mailAbout("order");
        Mails.hurry();
        await().until(() -> quiet(company));

        var left = erase(company.manager(), member);

        assertThat(left.<String>done("member.email")).isNull();
        assertThat(left.<String>done("member.status")).isEqualTo("REMOVED");
        assertThat(left.<String>done("member.erasedAt")).isNotNull();
        assertThat(left.<String>done("member.name")).matches("Erased person [0-9a-z]{8}");
        Rows.areNowhere(person.email(), person.name(), person.subject(), moved, word);
    }

    private static boolean quiet(TestCompany company) {
        return Rows.count(
                        "select count(*) from notice where status = 'PLANNED' and company_id = ?",
                        Rows.uuid(IdType.COMPANY, company.id()))
                == 0;
    }

    @Test
    void historyStaysUnderOnePseudonym() {
        var company = TestWorld.partner().company();
        var manager = busyManager(company, TestWorld.person("erased", OrgType.CUSTOMER));
        var member = Rows.uuid(IdType.MEMBER, People.memberId(manager));
        var before = entriesOf(member);

        String pseudonym = erase(company.manager(), People.memberId(manager)).done("member.name");

        var orders = company.manager().run("Orders");
        assertThat(orders.<List<String>>data("orders.edges.node.requestedByName"))
                .containsExactly(pseudonym);
        assertThat(orders.<List<String>>data("orders.edges.node.contact.name")).containsExactly(pseudonym);
        assertThat(entriesOf(member)).isEqualTo(before);
        assertThat(Superuser.texts(
                        "select details::text from audit_entry where action = 'erasePerson' and subject_id = ?",
                        member))
                .containsExactly("{}");
    }

    @Test
    void decidersAreErasedToo() {
        var partner = TestWorld.partner();
        var person = TestWorld.person("decider", OrgType.PARTNER);
        var decider = People.invited(partner.manager(), person, "PARTNER_MANAGER");
        var order = partner.company().requestOrder(1);
        decider.mutate("RejectOrder", "orderId", order, "reason", "Not now").done("order.id");

        String pseudonym = erase(partner.manager(), People.memberId(decider)).done("member.name");

        assertThat(partner.manager().run("Order", "id", order).<String>data("order.decidedByName"))
                .isEqualTo(pseudonym);
    }

    private static int entriesOf(UUID actor) {
        return Rows.count("select count(*) from audit_entry where actor_id = ?", actor);
    }

    @Test
    void anErasedPersonIsOutAtOnceAndCanBeInvitedAnew() {
        var company = TestWorld.partner().company();
        var person = TestWorld.person("returner", OrgType.CUSTOMER);
        var caller = People.invited(company.manager(), person, "REGISTERED_USER");
        var first = People.memberId(caller);
        erase(company.manager(), first).done("member.id");
        assertThat(caller.run("Orders").errorCode()).isEqualTo("FORBIDDEN");

        var again = People.memberId(People.invited(company.manager(), person, "REGISTERED_USER"));
        assertThat(again).isNotEqualTo(first);
    }

    @Test
    void otherOrganisationsKeepThePersonsData() {
        var partner = TestWorld.partner();
        var person = TestWorld.person("adviser", OrgType.CUSTOMER);
        var here = partner.company();
        var caller = People.invited(here.manager(), person, "REGISTERED_USER");
        var hereId = People.memberId(caller);
        var there = partner.company();
        String invited = there.manager()
                .mutate("InviteMember", "email", person.email(), "name", "Adviser", "roles", List.of("REGISTERED_USER"))
                .done("member.id");
        caller.mutate("AcceptInvitation", "memberId", invited).done("membership.memberId");
        assertThat(caller.run("Viewer").<List<?>>data("viewer.memberships")).hasSize(2);

        erase(here.manager(), hereId).done("member.id");

        assertThat(caller.run("Viewer").<String>data("viewer.member.email")).isEqualTo(person.email());
        assertThat(caller.run("Viewer").<String>data("viewer.member.company.id"))
                .isEqualTo(there.id());
    }

    @Test
    void anErasedLearnersLicenceReturnsToThePool() {
        var company = TestWorld.partner().company();
        company.licences(1);
        var learners = company.learners(2);
        company.manager()
                .mutate("AllocateLicences", "learnerIds", learners.subList(0, 1))
                .done("allocations");
        erase(company.manager(), learners.get(0)).done("member.id");
        company.manager()
                .mutate("AllocateLicences", "learnerIds", learners.subList(1, 2))
                .done("allocations");
    }

    @Test
    void aFormerMemberCanBeErasedOnce() {
        var company = TestWorld.partner().company();
        var learner = company.learners(1).get(0);
        company.manager().mutate("RemoveMember", "memberId", learner).done("member.id");
        erase(company.manager(), learner).done("member.id");
        assertThat(erase(company.manager(), learner).refusal()).isEqualTo("NOT_FOUND");
        assertThat(company.manager()
                        .run("Members", "filter", Map.of("status", "REMOVED"))
                        .<List<String>>data("members.edges.node.id"))
                .containsExactly(learner);
    }

    @Test
    void theLastManagerAndServiceAccountsCannotBeErased() {
        var partner = TestWorld.partner();
        var company = partner.company();
        for (var manager : List.of(partner.manager(), company.manager())) {
            assertThat(erase(manager, People.memberId(manager)).refusal()).isEqualTo("LAST_MANAGER");
        }
        String client = partner.manager()
                .mutate("EnrolIntegration", "clientId", "client-" + TestWorld.unique(), "name", "Sync")
                .done("member.id");
        assertThat(erase(partner.manager(), client).refusal()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void membersOfOtherOrganisationsAreNotFound() {
        var partner = TestWorld.partner();
        var learner = partner.company().learners(1).get(0);
        for (var manager : List.of(partner.manager(), partner.company().manager(), TestWorld.operator())) {
            assertThat(erase(manager, learner).refusal()).isEqualTo("NOT_FOUND");
        }
    }
}

package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.Mails;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/** Actors across the border between a distributor and its reseller are erased on both sides. */
@QuarkusTest
class ErasureAcrossPartnersTest {

    private TestPartner distributor;
    private TestPartner reseller;
    private TestCompany company;
    private Invited dora;
    private Invited carla;

    /** A distributor's person requests access, is approved, orders, and leaves. */
    @BeforeEach
    void somebodyWasLetInFromElsewhere() {
        distributor = TestWorld.partner();
        reseller = TestWorld.partner().resellFor(distributor).allowDistributor();
        company = reseller.company();
        dora = Invited.toPartner(distributor.manager(), "PARTNER_MANAGER");
        carla = Invited.toCompany(company.manager(), "CUSTOMER_MANAGER");
        People.signedIn(dora.caller());
        People.signedIn(carla.caller());

        company.manager().mutate("SetPartnerAccess", "partnerAccess", "ASK").done("company.id");
        String request = dora.caller()
                .mutate("RequestPartnerAccess", "companyId", company.id(), "reason", "To help out")
                .done("partnerAccessRequest.id");
        carla.caller()
                .mutate("ApprovePartnerAccess", "partnerAccessRequestId", request)
                .done("partnerAccessRequest.id");
        Inbox.of(dora.caller()).mailAbout("lets you in");
        var mode = ManageMode.enter(dora.caller(), company.id());
        var inside = mode.caller();
        inside.mutate("RequestOrder", "quantity", 1).done("order.id");
        String withdrawn = inside.mutate("RequestOrder", "quantity", 2).done("order.id");
        inside.mutate("WithdrawOrder", "orderId", withdrawn).done("order.id");
        inside.mutate("LeaveManageMode", "manageSessionId", mode.sessionId()).done("endedAt");
        Mails.hurry();
        await().until(this::quiet);
    }

    private boolean quiet() {
        return Rows.count(
                        "select count(*) from notice where status = 'PLANNED' and partner_id in (?, ?)",
                        Rows.uuid(IdType.PARTNER, reseller.id()),
                        Rows.uuid(IdType.PARTNER, distributor.id()))
                == 0;
    }

    @Test
    void theDistributorsPersonAtTheReseller() {
        String pseudonym = erase(distributor.manager(), dora);
        nothingIsLeftOf(dora.caller());
        assertThat(company.manager().run("ManageSessions").<List<String>>data("manageSessions.edges.node.actorName"))
                .containsExactly(pseudonym);
        assertThat(company.manager().run("Orders").<List<String>>data("orders.edges.node.requestedByName"))
                .containsOnly(pseudonym);
        assertThat(company.manager()
                        .run("PartnerAccessRequests")
                        .<List<String>>data("partnerAccessRequests.edges.node.requestedByName"))
                .containsExactly(pseudonym);
    }

    @Test
    void theDistributorsPersonAtAPartnerThatIsItsResellerNoLonger() {
        reseller.resellFor(TestWorld.partner());
        erase(distributor.manager(), dora);
        nothingIsLeftOf(dora.caller());
    }

    @Test
    void theCompanysPersonAtTheDistributor() {
        String pseudonym = erase(company.manager(), carla);
        nothingIsLeftOf(carla.caller());
        assertThat(distributor
                        .manager()
                        .run("PartnerAccessRequests")
                        .<List<String>>data("partnerAccessRequests.edges.node.approvedByName"))
                .containsExactly(pseudonym);
    }

    private static String erase(Caller manager, Invited person) {
        return manager.mutate("ErasePerson", "memberId", person.memberId()).done("member.name");
    }

    private static void nothingIsLeftOf(Caller person) {
        var persona = person.persona();
        Rows.areNowhere(persona.email(), persona.name(), persona.subject());
    }
}

package portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.Mails;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Together;

/** Rate limits on mails that people cause: per address and per partner within a day. */
@QuarkusTest
class MailLimitsTest {

    private static final int PER_ADDRESS = 3;

    private static String address() {
        return "limit-" + TestWorld.unique() + "@people.example";
    }

    private static Answer invite(Caller manager, String address, String role) {
        return manager.mutate("InviteMember", "email", address, "name", "Somebody", "roles", List.of(role));
    }

    private static Answer inviteAndRemove(Caller manager, String address) {
        var invited = invite(manager, address, "REGISTERED_USER");
        if (invited.userErrors().isEmpty()) {
            manager.mutate("RemoveMember", "memberId", invited.done("member.id"))
                    .done("member.id");
        }
        return invited;
    }

    /** As if so many more mails had been caused for this partner within the last day. */
    private static void use(TestPartner partner, String kind, int mails) {
        Superuser.execute("""
                insert into mail_usage (partner_id, kind, counted_at, send_at)
                select ?, ?, now() - interval '1 hour', now() - interval '1 hour' from generate_series(1, ?)""", id(partner), kind, mails);
    }

    /** As if a day had passed since. */
    private static void aDayPasses(TestPartner partner) {
        Superuser.execute(
                "update mail_usage set counted_at = counted_at - interval '24 hours', send_at = send_at - interval '24 hours'"
                        + " where partner_id = ?",
                id(partner));
    }

    private static java.util.UUID id(TestPartner partner) {
        return Rows.uuid(IdType.PARTNER, partner.id());
    }

    private static void refused(Answer answer, String words, String... field) {
        assertThat(answer.refusal()).as(answer.body()).isEqualTo("COOLING_DOWN");
        assertThat(answer.userErrors().get(0).get("field")).isEqualTo(field.length == 0 ? null : List.of(field));
        assertThat((String) answer.userErrors().get(0).get("message"))
                .contains(words)
                .containsPattern("try again in \\d+ hours");
    }

    @Test
    void repeatedInvitationsAreLimitedToThreeMails() {
        var company = TestWorld.partner().company();
        var stranger = address();
        for (int round = 0; round < PER_ADDRESS; round++) {
            assertThat(inviteAndRemove(company.manager(), stranger).userErrors())
                    .isEmpty();
            Mails.hurry();
        }
        refused(inviteAndRemove(company.manager(), stranger), "3 mails to this address", "email");
        Mails.hurry();
        assertThat(new Inbox(stranger).mailsAbout("invite")).hasSizeLessThanOrEqualTo(PER_ADDRESS);
        assertThat(invite(company.manager(), address(), "REGISTERED_USER").userErrors())
                .isEmpty();

        aDayPasses(company.partner());
        assertThat(inviteAndRemove(company.manager(), stranger).userErrors()).isEmpty();
    }

    @Test
    void anInvitationThatMovesBackAndForthIsSentToEachAddressThreeTimes() {
        var company = TestWorld.partner().company();
        var addresses = List.of(address(), address());
        String member =
                invite(company.manager(), addresses.get(0), "REGISTERED_USER").done("member.id");
        var outcomes = new ArrayList<String>();
        for (int move = 1; move <= 8; move++) {
            outcomes.add(company.manager()
                    .mutate("UpdateMember", "memberId", member, "email", addresses.get(move % 2))
                    .outcome());
            Mails.hurry();
        }
        assertThat(outcomes).containsSubsequence("OK", "OK", "OK", "OK", "OK", "COOLING_DOWN", "COOLING_DOWN");
        for (var address : addresses) {
            assertThat(new Inbox(address).mailsAbout("invite")).hasSizeLessThanOrEqualTo(PER_ADDRESS);
        }
        assertThat(company.manager()
                        .mutate("UpdateMember", "memberId", member, "name", "Another Name")
                        .userErrors())
                .isEmpty();
    }

    /** Each address counts for itself, and the mail goes to the last one. */
    @Test
    void anInvitationIsSentToTheAddressThatItCountedForAlone() {
        var company = TestWorld.partner().company();
        String member = invite(company.manager(), address(), "REGISTERED_USER").done("member.id");
        var last = address();
        for (var address : List.of(address(), address(), address(), address(), last)) {
            company.manager()
                    .mutate("UpdateMember", "memberId", member, "email", address)
                    .done("member.id");
        }
        new Inbox(last).mailAbout("invite");
        Mails.hurry();
        assertThat(new Inbox(last).mailsAbout("invite")).hasSize(1);
    }

    @Test
    void aMailIsSentAgainUntilItsAddressHasHadThree() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        var address = user.caller().persona().email();
        for (int mail = 1; mail < PER_ADDRESS; mail++) {
            Mails.ageThoseTo(address);
            assertThat(resend(company.manager(), address).userErrors()).isEmpty();
        }
        Mails.ageThoseTo(address);
        refused(resend(company.manager(), address), "3 mails to this address", "deliveryId");
    }

    private static Answer resend(Caller manager, String address) {
        String delivery = Superuser.texts("select id::text from delivery where address = ? limit 1", address)
                .get(0);
        return manager.mutate(
                "ResendDelivery", "deliveryId", IdType.DELIVERY.encode(java.util.UUID.fromString(delivery)));
    }

    @Test
    void aMemberWhoSignsInIsToldOfMovesThreeTimesAtEachAddress() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        People.signedIn(user.caller());
        var addresses = List.of(user.caller().persona().email(), address());
        // The first of the old address's three was the invitation.
        for (int move = 1; move <= 4; move++) {
            company.manager()
                    .mutate("UpdateMember", "memberId", user.memberId(), "email", addresses.get(move % 2))
                    .done("member.id");
        }
        refused(
                company.manager().mutate("UpdateMember", "memberId", user.memberId(), "email", addresses.get(1)),
                "3 mails to this address",
                "email");
    }

    /** Others do not learn that somebody else writes to an address; beyond the limit, their mail is delayed. */
    @Test
    void mailsOfOtherPartnersToAnAddressDelayAMailSilently() {
        var stranger = address();
        var partners = new ArrayList<TestPartner>();
        for (int i = 0; i <= PER_ADDRESS; i++) {
            var partner = TestWorld.partner();
            partners.add(partner);
            var invited = invite(partner.manager(), stranger, "PARTNER_VIEWER");
            assertThat(invited.userErrors()).as(invited.body()).isEmpty();
        }
        new Inbox(stranger).mailAbout("invite");
        Mails.hurry();
        assertThat(new Inbox(stranger).mailsAbout("invite")).hasSize(PER_ADDRESS);

        var last = partners.get(PER_ADDRESS);
        assertThat(last.manager()
                        .run("Notices", "filter", java.util.Map.of("kind", "INVITATION", "status", "PLANNED"))
                        .<List<String>>data("notices.edges.node.dueAt"))
                .singleElement()
                .satisfies(due -> assertThat(java.time.Instant.parse(due)).isBefore(java.time.Instant.now()));
        Superuser.execute(
                "update notice set held_until = held_until - interval '24 hours' where partner_id = ?", id(last));
        Mails.hurry();
        assertThat(new Inbox(stranger).mailsAbout("invite")).hasSize(PER_ADDRESS + 1);
    }

    @Test
    void aPartnersInvitationsAreCountedAndAnothersAreNot() {
        var partner = TestWorld.partner();
        var company = partner.company();
        int used =
                Rows.count("select count(*) from mail_usage where kind = 'INVITATION' and partner_id = ?", id(partner));
        use(partner, "INVITATION", PortalServers.INVITATIONS - 1 - used);
        var outcomes = Together.all(IntStream.range(0, 4)
                .<Callable<String>>mapToObj(i -> () ->
                        invite(company.manager(), address(), "REGISTERED_USER").outcome())
                .toList());
        assertThat(outcomes).containsExactlyInAnyOrder("OK", "COOLING_DOWN", "COOLING_DOWN", "COOLING_DOWN");

        refused(invite(partner.manager(), address(), "PARTNER_VIEWER"), "10000 invitations", "email");
        var refused = partner.manager()
                .mutate(
                        "CreateCompany",
                        "name",
                        "Company " + TestWorld.unique(),
                        "timeZone",
                        "UTC",
                        "manager",
                        TestWorld.invitee(TestWorld.person("manager", OrgType.CUSTOMER)));
        refused(refused, "invitations", "manager", "email");
        assertThat(company.licences(1)).isNotBlank();
        assertThat(TestWorld.partner().company().id()).isNotBlank();

        aDayPasses(partner);
        assertThat(invite(partner.manager(), address(), "PARTNER_VIEWER").userErrors())
                .isEmpty();
    }

    @Test
    void beyondTheLimitDecisionsGoThroughAndTheirMailsWait() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var orders = List.of(company.requestOrder(1), company.requestOrder(2), company.requestOrder(3));
        Mails.hurry();
        use(partner, "ORDER_REQUESTED", PortalServers.MAILS_PER_PARTNER);

        assertThat(partner.manager()
                        .mutate("AssignOrders", "orderIds", orders.subList(0, 2))
                        .userErrors())
                .isEmpty();
        partner.manager()
                .mutate("RejectOrder", "orderId", orders.get(2), "reason", "Not this year")
                .done("order.id");
        company.requestOrder(4);
        Mails.hurry();
        assertThat(Inbox.of(company.manager()).mailsAbout("ready for allocation"))
                .isEmpty();
        assertThat(Inbox.of(company.manager()).mailsAbout("declined")).isEmpty();

        refused(
                partner.manager().mutate("EnterManageMode", "companyId", company.id(), "reason", "To have a look"),
                "30000 mails",
                "companyId");
        refused(invite(company.manager(), address(), "REGISTERED_USER"), "30000 mails", "email");

        Superuser.execute(
                "update notice set held_until = held_until - interval '24 hours' where partner_id = ?", id(partner));
        Mails.hurry();
        assertThat(Inbox.of(company.manager()).mailsAbout("ready for allocation"))
                .hasSize(2);
        assertThat(Inbox.of(company.manager()).mailsAbout("declined")).hasSize(1);
    }

    /** Orders wait for a day's worth of mails, no longer: nobody fills a queue for weeks. */
    @Test
    void anOrderIsRefusedOnceItsMailsWouldWaitForMoreThanADay() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(1);
        use(partner, "ORDER_REQUESTED", PortalServers.MAILS_PER_PARTNER);
        Superuser.execute("""
                insert into mail_usage (partner_id, kind, counted_at, send_at)
                select ?, 'ORDER_REQUESTED', now() + interval '23 hours', now() + interval '23 hours'
                from generate_series(1, ?)""", id(partner), PortalServers.MAILS_PER_PARTNER);
        var refused = company.manager().mutate("RequestOrder", "quantity", 1);
        refused(refused, "30000 mails");
        assertThat(company.manager().run("Orders").<Integer>data("orders.totalCount"))
                .isEqualTo(1);
        assertThat(partner.assign(order)).isNotBlank();
    }

    @Test
    void enteringAndLeavingCountsForThePartnerWhoseMemberEnters() {
        var distributor = TestWorld.partner();
        var reseller = TestWorld.partner().resellFor(distributor).allowDistributor();
        var company = reseller.company();
        int before = caused(distributor);
        var session = ManageMode.enter(distributor.manager(), company.id());
        session.caller()
                .mutate("LeaveManageMode", "manageSessionId", session.sessionId())
                .done("manageSession.id");
        assertThat(caused(distributor)).isEqualTo(before + 1);
        use(distributor, "MANAGE_SESSION_OPENED", PortalServers.MAILS_PER_PARTNER - before - 1);
        refused(
                Caller.of(distributor.manager().persona())
                        .mutate("EnterManageMode", "companyId", company.id(), "reason", "To have a look"),
                "30000 mails",
                "companyId");
        assertThat(ManageMode.enter(reseller.manager(), company.id()).sessionId())
                .isNotBlank();
    }

    private static int caused(TestPartner partner) {
        return Rows.count("select count(*) from mail_usage where partner_id = ?", id(partner));
    }

    /** Notices caused by time are not counted; all others declare how they count. */
    @Test
    void onlyTheEndsOfLicencesAreNotCounted() {
        assertThat(NoticeKind.values())
                .filteredOn(kind -> kind.limit() == MailLimit.NONE)
                .containsExactly(NoticeKind.EXPIRY_REMINDER, NoticeKind.LICENCES_EXPIRED);
    }

    @Test
    void mailsStopCountingAfterADay() {
        var partner = TestWorld.partner();
        aDayPasses(partner);
        assertThat(caused(partner) + caused(TestWorld.partner())).isZero();
    }
}

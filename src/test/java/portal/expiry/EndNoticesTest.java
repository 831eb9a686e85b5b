package portal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Time;

/** Notices of licence ends: recipients, time, no duplicates, and none if nobody loses access. */
@QuarkusTest
class EndNoticesTest {

    private static final Duration REMINDER = Duration.ofHours(72);
    private static final String REMINDS = "Licences of";
    private static final String EXPIRED = "have expired";

    private TestPartner partner;
    private TestCompany company;

    @BeforeEach
    void aCompany() {
        partner = TestWorld.partner();
        company = partner.company();
    }

    @AfterEach
    void realTime() {
        Time.isReal();
    }

    private Instant end(String assignment) {
        return Instant.parse(
                partner.manager().run("Assignment", "id", assignment).data("assignment.licenceExpiresAt"));
    }

    private int mails(Caller recipient, String words) {
        return Inbox.of(recipient).mailsAbout(words).size();
    }

    private int reminders() {
        return mails(company.manager(), REMINDS) - news();
    }

    private int news() {
        return mails(company.manager(), EXPIRED);
    }

    private List<String> planned(String status) {
        return Superuser.texts(
                "select kind || ' ' || to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from notice where company_id = ?"
                        + " and status = ? and kind in ('EXPIRY_REMINDER', 'LICENCES_EXPIRED') order by due_at, kind",
                Rows.uuid(IdType.COMPANY, company.id()),
                status);
    }

    private void allocate(String assignment, List<String> learners) {
        company.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", learners)
                .done("allocations");
    }

    private void remind(Integer... days) {
        remind(company.manager(), days);
    }

    private void remind(Caller caller, Integer... days) {
        int version = caller.run("Company", "id", company.id()).data("company.version");
        caller.mutate(
                        "UpdateCompany",
                        "companyId",
                        company.id(),
                        "version",
                        version,
                        "extraReminderDays",
                        List.of(days))
                .done("company");
    }

    private void refund(String order) {
        String hash =
                partner.manager().mutate("PreviewRefund", "orderId", order).done("preview.hash");
        partner.manager()
                .mutate("RefundOrder", "orderId", order, "previewHash", hash)
                .done("order");
    }

    @Test
    void seventyTwoHoursBeforeAndAtTheEndTheManagersAreToldInTheCompanysTime() {
        company = partner.company("Asia/Tokyo");
        var assignment = company.licences(3);
        allocate(assignment, company.learners(2));
        var end = end(assignment);
        Time.isAndMailIsOut(end.minus(REMINDER).minusSeconds(5));
        assertThat(reminders()).isZero();
        Time.isAndMailIsOut(end.minus(REMINDER));
        assertThat(reminders()).isEqualTo(1);

        var reminder = Inbox.of(company.manager()).mailsAbout(REMINDS).get(0);
        String companyName =
                partner.manager().run("Company", "id", company.id()).data("company.name");
        String partnerName = partner.manager().run("Partners").data("partners.edges[0].node.name");
        assertThat(reminder.subject()).contains(companyName, "(Asia/Tokyo)");
        assertThat(reminder.text())
                .contains(companyName, partnerName, "3 x Product", "learners who lose access then: 2", "lose access.");
        assertThat(reminder.html()).contains(companyName, partnerName, "(Asia/Tokyo)");

        Time.isAndMailIsOut(end.minusSeconds(5));
        assertThat(news()).isZero();
        Time.isAndMailIsOut(end);
        assertThat(news()).isEqualTo(1);
        var expired = Inbox.of(company.manager()).mailsAbout(EXPIRED).get(0);
        assertThat(expired.text())
                .contains(companyName, partnerName, "learners who have lost access: 2", "(Asia/Tokyo)");
        assertThat(reminders()).isEqualTo(1);
        assertThat(mails(partner.manager(), REMINDS)).isZero();
    }

    @Test
    void partnerManagersAreToldIfTheyChoseSoAndWhoeverIsAManagerAtThatInstant() {
        var assignment = company.licences(1);
        var later = Invited.toCompany(company.manager(), "CUSTOMER_MANAGER").caller();
        var viewer = Invited.toPartner(partner.manager(), "PARTNER_VIEWER").caller();
        partner.manager().mutate("ChooseExpiryNotices", "wanted", true).done("member");
        assertThat(viewer.mutate("ChooseExpiryNotices", "wanted", true).errorCode())
                .isEqualTo("FORBIDDEN");
        Time.isAndMailIsOut(end(assignment).minus(REMINDER));
        assertThat(List.of(mails(partner.manager(), REMINDS), mails(later, REMINDS), mails(viewer, REMINDS)))
                .containsExactly(1, 1, 0);

        partner.manager().mutate("ChooseExpiryNotices", "wanted", false).done("member");
        Time.isAndMailIsOut(end(assignment));
        assertThat(List.of(mails(partner.manager(), EXPIRED), mails(later, EXPIRED)))
                .containsExactly(0, 1);
    }

    @Test
    void licencesThatEndTogetherShareOneMail() {
        var first = company.licences(1);
        var second = company.licences(2);
        Superuser.execute(
                "update assignment set licence_expires_at = ? where id = ?",
                end(first).atOffset(java.time.ZoneOffset.UTC),
                Rows.uuid(IdType.ASSIGNMENT, second));
        Time.isAndMailIsOut(end(first).minus(REMINDER));
        assertThat(reminders()).isEqualTo(1);
        assertThat(Inbox.of(company.manager()).mailsAbout(REMINDS).get(0).text())
                .contains("1 x Product", "2 x Product");
        Time.isAndMailIsOut(end(first));
        assertThat(news()).isEqualTo(1);
    }

    @Test
    void extraRemindersArePlannedAgainWhenTheyChangeAndPastOnesAreNotSent() {
        remind(30, 3);
        var end = end(company.licences(1));
        // Three days before is seventy-two hours before.
        assertThat(planned("PLANNED")).hasSize(3);
        remind(60, 7);
        assertThat(planned("SUPERSEDED")).hasSize(1);
        assertThat(planned("PLANNED")).hasSize(4);
        remind(60, 30, 7);
        assertThat(planned("PLANNED")).hasSize(5);

        Time.isAndMailIsOut(end.minus(Duration.ofDays(60)));
        Time.isAndMailIsOut(end.minus(Duration.ofDays(29)));
        assertThat(reminders()).isEqualTo(2);
        remind(90, 45, 7);
        Time.isAndMailIsOut(end.minus(Duration.ofDays(8)));
        assertThat(reminders()).isEqualTo(2);
        Time.isAndMailIsOut(end.minus(Duration.ofDays(7)));
        assertThat(reminders()).isEqualTo(3);
        Time.isAndMailIsOut(end);
        assertThat(reminders()).isEqualTo(3);
        assertThat(news()).isEqualTo(1);
    }

    /** Due, but not yet expanded, as while no relay runs. */
    @Test
    void dueRemindersAreReplannedAndExpiryNoticesStay() {
        remind(30, 20);
        var end = end(company.licences(1));
        whileNoRelayWorks(() -> {
            Time.is(end.minus(Duration.ofDays(19)));
            remind(25, 20, 10);
            assertThat(planned("SUPERSEDED")).containsExactly(reminder(end, 30));
            assertThat(planned("PLANNED"))
                    .contains(reminder(end, 20), reminder(end, 10))
                    .doesNotContain(reminder(end, 25));
        });
        Time.isAndMailIsOut(end.minus(Duration.ofDays(19)));
        assertThat(reminders()).isEqualTo(1);
        Time.isAndMailIsOut(end.minus(Duration.ofDays(10)));
        Time.isAndMailIsOut(end.minus(REMINDER));
        assertThat(reminders()).isEqualTo(3);

        whileNoRelayWorks(() -> {
            Time.is(end);
            remind(partner.manager(), 20);
        });
        Time.isAndMailIsOut(end);
        assertThat(List.of(reminders(), news())).containsExactly(3, 1);
    }

    private static String reminder(Instant end, int days) {
        var due = end.minus(Duration.ofDays(days));
        return "EXPIRY_REMINDER " + due.toString().replace('T', ' ').substring(0, 16);
    }

    private static void whileNoRelayWorks(Runnable work) {
        Superuser.execute("revoke execute on function app.expiry_facts from portal_relay");
        try {
            work.run();
        } finally {
            Superuser.execute("grant execute on function app.expiry_facts to portal_relay");
        }
    }

    @Test
    void aReminderThatIsNotWantedAnyMoreWhileItIsBeingSentIsNotSent() {
        remind(30);
        var end = end(company.licences(1));
        Inbox.of(company.manager()).mailAbout("ready for allocation");
        PortalServers.mail().stopSmtp();
        try {
            Time.isAndMailIsOut(end.minus(Duration.ofDays(30)));
            assertThat(deliveries("EXPIRY_REMINDER")).containsExactly("RETRY");
            remind(20);
        } finally {
            PortalServers.mail().startSmtp();
        }
        Time.isAndMailIsOut(end.minus(Duration.ofDays(29)));
        assertThat(deliveries("EXPIRY_REMINDER")).containsExactly("SUPERSEDED");
        assertThat(reminders()).isZero();
    }

    @Test
    void noNoticeIsSentIfNobodyLosesAccess() {
        var unused = company.licences(1);
        Time.passes(Duration.ofDays(10));
        var used = company.licences(1);
        allocate(used, company.learners(1));

        Time.isAndMailIsOut(end(unused));
        assertThat(List.of(reminders(), news())).containsExactly(0, 0);
        assertThat(planned("SUPERSEDED")).hasSize(2);
        Time.isAndMailIsOut(end(used));
        assertThat(List.of(reminders(), news())).containsExactly(0, 1);
    }

    @Test
    void aRefundCancelsOnlyItsOwnNotices() {
        var order = company.requestOrder(1);
        var refunded = partner.assign(order);
        var kept = company.licences(1);
        Superuser.execute(
                "update assignment set licence_expires_at = ? where id = ?",
                end(refunded).atOffset(java.time.ZoneOffset.UTC),
                Rows.uuid(IdType.ASSIGNMENT, kept));
        refund(order);
        assertThat(planned("PLANNED")).hasSize(2);
        String other = partner.manager().run("Assignment", "id", kept).data("assignment.order.id");
        refund(other);
        assertThat(planned("PLANNED")).isEmpty();
        Time.isAndMailIsOut(end(refunded));
        assertThat(List.of(reminders(), news())).containsExactly(0, 0);
    }

    @Test
    void aRefundCancelsPendingMails() throws Exception {
        var order = company.requestOrder(1);
        var assignment = partner.assign(order);
        Inbox.of(company.manager()).mailAbout("ready for allocation");
        PortalServers.mail().stopSmtp();
        try {
            Time.isAndMailIsOut(end(assignment).minus(REMINDER));
            assertThat(deliveries("EXPIRY_REMINDER")).containsExactly("RETRY");
            refund(order);
            assertThat(deliveries("EXPIRY_REMINDER")).containsExactly("SUPERSEDED");
        } finally {
            PortalServers.mail().startSmtp();
        }
        Time.passes(Duration.ofMinutes(10));
        Inbox.of(company.manager()).mailAbout("refunded");
        assertThat(reminders()).isZero();
    }

    private List<String> deliveries(String kind) {
        return Superuser.texts(
                "select d.status from delivery d join notice n on n.id = d.notice_id where n.company_id = ? and n.kind = ?",
                Rows.uuid(IdType.COMPANY, company.id()),
                kind);
    }

    @Test
    void afterAWeekOfDowntimeLateNoticesComeOnceAndAReminderGivesWayToTheNews() {
        remind(30, 25);
        var gone = company.licences(1);
        Time.passes(Duration.ofDays(20));
        var later = company.licences(1);
        var learners = company.learners(2);
        allocate(gone, learners.subList(0, 1));
        allocate(later, learners.subList(1, 2));
        Time.isAndMailIsOut(end(gone).minus(Duration.ofDays(10)));
        int before = reminders();

        // Nothing runs from ten days before the first end until a day after it.
        Time.isAndMailIsOut(end(gone).plus(Duration.ofDays(1)));
        assertThat(news()).isEqualTo(1);
        // The other licences end 19 days later; their reminder of 25 days before was due meanwhile.
        assertThat(reminders() - before).isEqualTo(1);
        Time.isAndMailIsOut(end(gone).plus(Duration.ofDays(2)));
        assertThat(List.of(reminders() - before, news())).containsExactly(1, 1);
        assertThat(planned("SUPERSEDED"))
                .contains("EXPIRY_REMINDER "
                        + end(gone).minus(REMINDER).toString().replace('T', ' ').substring(0, 16));
    }
}

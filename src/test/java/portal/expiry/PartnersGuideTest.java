package portal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.demo.identity.Persona;
import portal.tenancy.OrgType;
import portal.testsupport.Caller;
import portal.testsupport.CsvFiles;
import portal.testsupport.Inbox;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Time;

/** Seed 001, "How to Renew Your Customers' Licences", from the first sentence to the last. */
@QuarkusTest
class PartnersGuideTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final List<Persona> people = Stream.generate(() -> TestWorld.person("learner", OrgType.CUSTOMER))
            .limit(4)
            .toList();

    private Caller paula;
    private Caller carla;
    private TestCompany company;

    @AfterEach
    void realTime() {
        Time.isReal();
    }

    @Test
    void licencesAreOrderedAssignedExpireAreRenewedAndAccessIsBack() {
        var partner = TestWorld.partner();
        company = partner.company("Asia/Tokyo");
        paula = partner.manager();
        carla = company.manager();
        carla.run("Viewer").data("viewer.member.id");

        // "Licences are valid for 12 months from the moment they are assigned, not when they are allocated to users."
        var first = assignOutside(orderInManageMode(4, null));
        var assigned = Time.now();
        Time.passes(Duration.ofDays(30));
        var learners = addAndAllocate(first);
        var end = Instant.parse(carla.run("Assignment", "id", first).<String>data("assignment.licenceExpiresAt"));
        assertThat(end.atZone(TOKYO))
                .isBetween(
                        tokyo(assigned).plusMonths(12).minusMinutes(2),
                        tokyo(assigned).plusMonths(12));
        assertThat(access(0)).containsEntry("allowed", true).containsEntry("until", end.toString());

        // "72-hour Reminder: Sent three days before the licences expire, alerting managers to take action."
        Time.isAndMailIsOut(end.minus(Duration.ofHours(72)).minusSeconds(2));
        assertThat(mails("Licences of")).isZero();
        Time.isAndMailIsOut(end.minus(Duration.ofHours(72)));
        assertThat(mails("Licences of")).isEqualTo(1);
        assertThat(Inbox.of(carla).mailsAbout("Licences of").get(0).subject()).contains(onTheCompanysClock(end));

        // "Licence Expiry: Sent on the day the licences expire, confirming the expiry and loss of access."
        Time.isAndMailIsOut(end.minusSeconds(2));
        assertThat(mails("have expired")).isZero();
        assertThat(access(0)).containsEntry("allowed", true);
        Time.isAndMailIsOut(end);
        assertThat(mails("have expired")).isEqualTo(1);
        assertThat(Inbox.of(carla).mailsAbout("have expired").get(0).text())
                .contains(onTheCompanysClock(end), "have lost access: 4");

        // "both managers and learners will lose access to the platform."
        assertThat(access(0)).containsEntry("allowed", false).containsEntry("reason", "EXPIRED");
        assertThat(Caller.of(people.get(0)).run("Learners").errorCode()).isEqualTo("LICENCES_EXPIRED");
        assertThat(carla.run("Learners").errorCode()).isEqualTo("LICENCES_EXPIRED");
        assertThat(carla.run("Orders").<Integer>data("orders.totalCount")).isEqualTo(1);

        // Step 1 and Step 2: order in manage mode, assign outside it; "Customer Managers will receive an automated
        // email".
        var second = assignOutside(orderInManageMode(4, first));
        Time.isAndMailIsOut(Time.now());
        assertThat(mails("ready for allocation")).isEqualTo(2);
        assertThat(access(0)).containsEntry("allowed", false);

        // "Click on the 'Expired Licenses' tab to view a list of learners with expired licenses."
        var inside = ManageMode.enter(paula, company.id()).caller();
        assertThat(expired(inside)).containsExactlyInAnyOrderElementsOf(learners);

        // "Choose individual learners to renew 'One by One'"
        inside.mutate("AllocateLicences", "learnerIds", learners.subList(0, 1), "assignmentId", second)
                .done("allocations");
        assertThat(expired(inside)).containsExactlyInAnyOrderElementsOf(learners.subList(1, 4));
        assertThat(access(0)).containsEntry("allowed", true);

        // "Upload your User CSV File. From the dropdown select the spreadsheet column containing 'Email'."
        var upload = CsvFiles.upload(inside, CsvFiles.people(List.of(email(0), email(1), "stranger@people.example")));
        assertThat(upload.<List<String>>path("columns.name")).containsExactly("Name", "E-Mail");
        var planned = inside.mutate(
                "PlanRenewal",
                "uploadId",
                upload.path("uploadId"),
                "column",
                upload.path("emailColumn"),
                "productId",
                partner.productId(),
                "assignmentId",
                second);
        // "Review the number of Users identified for renewal vs the number of Users identified as not being renewed."
        assertThat(planned.<Integer>done("plan.identifiedCount")).isEqualTo(1);
        assertThat(planned.<Integer>done("plan.notIdentifiedCount")).isEqualTo(2);
        assertThat(access(1)).containsEntry("allowed", false);
        // "Click 'Renew Licences' to proceed."
        inside.mutate("ApplyRenewal", "planId", planned.done("plan.id")).done("plan");
        assertThat(expired(inside)).containsExactlyInAnyOrderElementsOf(learners.subList(2, 4));
        assertThat(access(1)).containsEntry("allowed", true);

        // "or 'Select All' existing learners. Click 'Allocate Licenses' to proceed"
        var all = Map.of("filter", Map.of("licence", "EXPIRED"), "assignmentId", second);
        String hash = inside.run("PreviewMatching", "input", all).done("preview.hash");
        assertThat(inside.mutate(
                                "AllocateMatching",
                                "filter",
                                all.get("filter"),
                                "assignmentId",
                                second,
                                "previewHash",
                                hash)
                        .<Integer>done("count"))
                .isEqualTo(2);
        assertThat(expired(inside)).isEmpty();
        for (int i = 0; i < people.size(); i++) {
            assertThat(access(i)).containsEntry("allowed", true).containsEntry("reason", "LICENSED");
        }

        // "ensuring they maintain continuous access": twelve months more from the second assignment, and managers are
        // back.
        assertThat(carla.run("Learners").<Integer>data("learners.totalCount")).isEqualTo(4);
        assertThat(carla.run("Assignment", "id", second).<Integer>data("assignment.freeCount"))
                .isZero();
        assertThat(List.of(mails("have expired"), mails("Licences of"))).containsExactly(1, 2);
    }

    private String orderInManageMode(int quantity, String renews) {
        var session = ManageMode.enter(paula, company.id());
        String order = session.caller()
                .mutate("RequestOrder", "quantity", quantity, "renewsId", renews)
                .done("order.id");
        session.caller()
                .mutate("LeaveManageMode", "manageSessionId", session.sessionId())
                .done("endedAt");
        return order;
    }

    private String assignOutside(String order) {
        var requested = paula.run("Orders", "filter", Map.of("tab", "REQUESTED", "companyId", company.id()));
        assertThat(requested.<List<String>>data("orders.edges.node.id")).containsExactly(order);
        return paula.mutate("AssignOrder", "orderId", order).done("order.assignment.id");
    }

    private List<String> addAndAllocate(String assignment) {
        List<String> learners = carla.mutate(
                        "AddLearners",
                        "learners",
                        people.stream().map(TestWorld::invitee).toList())
                .done("learners.id");
        carla.mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", learners)
                .done("allocations");
        people.forEach(person -> People.signedIn(Caller.of(person)));
        return learners;
    }

    private Map<String, Object> access(int learner) {
        return Caller.of(people.get(learner)).run("Viewer").data("viewer.access");
    }

    private String email(int learner) {
        return people.get(learner).email();
    }

    private static List<String> expired(Caller caller) {
        return caller.run("Learners", "filter", Map.of("licence", "EXPIRED")).data("learners.edges.node.id");
    }

    private int mails(String words) {
        return Inbox.of(carla).mailsAbout(words).size();
    }

    /** Hours and minutes that a clock in Tokyo shows. */
    private static String onTheCompanysClock(Instant instant) {
        return tokyo(instant).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private static ZonedDateTime tokyo(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(TOKYO);
    }
}

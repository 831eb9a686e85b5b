package portal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Time;

/** A random history of a company: any permitted action of its people and its partner, in any order. */
final class Scenario {

    private static final List<String> ZONES = List.of(
            "Pacific/Kiritimati",
            "Etc/GMT+12",
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "America/Santiago");
    /** The hours before clocks change, in one zone or another, and the days around 29 February. */
    private static final List<String> STARTS = List.of(
            "2027-03-28T00:30",
            "2027-10-31T00:30",
            "2027-03-14T01:15",
            "2027-04-03T15:10",
            "2028-02-28T23:59",
            "2028-02-29T12:00");

    private final RandomGenerator random;
    private final TestPartner partner;
    private final TestCompany company;
    private final List<String> learners;
    private final InBulk inBulk;
    private final Managers managers;
    private final List<String> assignments = new ArrayList<>();

    Scenario(RandomGenerator random, TestPartner partner) {
        this.random = random;
        this.partner = partner;
        var zone = one(ZONES);
        Time.is(LocalDateTime.parse(one(STARTS)).atZone(ZoneId.of(zone)).toInstant());
        this.company = partner.company(zone);
        order(null);
        this.learners = company.learners(4);
        this.managers = new Managers(random, company);
        this.inBulk = new InBulk(random, company, learners);
    }

    TestCompany company() {
        return company;
    }

    /** Returns the current recipients. */
    List<Caller> recipients() {
        return managers.recipients();
    }

    /** Something happens, if the rules allow it now; and somebody may allocate in bulk. */
    void act() {
        switch (random.nextInt(20)) {
            case 0, 1 -> order(null);
            case 2, 3, 4 -> order(one(assignments));
            case 5, 6, 7, 8 -> allocate();
            case 9 -> suspend();
            case 10 -> reinstate();
            case 11 -> release();
            case 12 -> refund();
            case 14, 15, 16 -> goOn();
            case 17, 18 -> remind();
            case 19 -> managers.subscribe();
            default -> managers.change();
        }
        switch (random.nextInt(6)) {
            case 0 -> inBulk.together(some(learners));
            case 1, 2 -> allWhoMatch();
            case 3, 4 -> byAFile();
            default -> {}
        }
    }

    private void allocate() {
        allowed(company.manager()
                .mutate("AllocateLicences", "assignmentId", one(assignments), "learnerIds", some(learners)));
    }

    private void suspend() {
        allowed(partner.manager().mutate("SuspendAssignment", "assignmentId", one(assignments)));
    }

    private void reinstate() {
        allowed(partner.manager().mutate("ReinstateAssignment", "assignmentId", one(assignments)));
    }

    private void allWhoMatch() {
        var tab = LearnerTab.any(random, partner.productId(), one(assignments), Time.now());
        inBulk.allWhoMatch(tab, random.nextBoolean() ? newOrOld() : null, this::meanwhile);
    }

    private void byAFile() {
        inBulk.byAFile(newOrOld(), this::meanwhile);
    }

    /** Returns a new assignment, the last one, or any. */
    private String newOrOld() {
        int what = random.nextInt(3);
        if (what == 0) {
            order(random.nextBoolean() ? null : one(assignments));
        }
        return what == 1 ? one(assignments) : assignments.get(assignments.size() - 1);
    }

    /** Somebody else does something while somebody looks at what is about to be done; or nobody does. */
    private void meanwhile() {
        switch (random.nextInt(12)) {
            case 0 -> allocate();
            case 1 -> release();
            case 2 -> suspend();
            case 3 -> reinstate();
            case 4 -> refund();
            default -> {}
        }
    }

    private void order(String renewed) {
        var request = renewed == null
                ? company.manager().mutate("RequestOrder", "quantity", 1 + random.nextInt(3))
                : company.manager().mutate("RequestOrder", "quantity", 1 + random.nextInt(3), "renewsId", renewed);
        if (!allowed(request)) {
            return;
        }
        var order = request.<String>done("order.id");
        var assigned = renewed != null && random.nextBoolean()
                ? partner.manager().mutate("AssignOrder", "orderId", order, "startAtPredecessorEnd", true)
                : partner.manager().mutate("AssignOrder", "orderId", order);
        if (allowed(assigned)) {
            assignments.add(assigned.done("order.assignment.id"));
        }
    }

    /** The newest assignment is renewed in time, and everybody is to go on with a licence of the next. */
    private void goOn() {
        int before = assignments.size();
        order(assignments.get(before - 1));
        if (assignments.size() > before) {
            learners.forEach(learner -> allowed(company.manager()
                    .mutate(
                            "AllocateLicences",
                            "assignmentId",
                            assignments.get(before),
                            "learnerIds",
                            List.of(learner))));
        }
    }

    private void release() {
        var held = company.manager().run("Allocations", "first", 20, "filter", Map.of("status", "ACTIVE"));
        if (held.errors() == null) {
            List<String> ids = held.data("allocations.edges.node.id");
            if (!ids.isEmpty()) {
                allowed(company.manager().mutate("ReleaseLicences", "allocationIds", List.of(one(ids))));
            }
        }
    }

    private void refund() {
        String order =
                partner.manager().run("Assignment", "id", one(assignments)).data("assignment.order.id");
        var preview = partner.manager().mutate("PreviewRefund", "orderId", order);
        if (allowed(preview)) {
            allowed(partner.manager()
                    .mutate("RefundOrder", "orderId", order, "previewHash", preview.<String>done("preview.hash")));
        }
    }

    private void remind() {
        var days = random.ints(random.nextInt(4), 1, 91).distinct().boxed().toList();
        int version = partner.manager().run("Company", "id", company.id()).data("company.version");
        partner.manager()
                .mutate("UpdateCompany", "companyId", company.id(), "version", version, "extraReminderDays", days)
                .done("company");
    }

    /** From an hour to ninety days later. */
    Instant later(Instant now) {
        return now.plus(Duration.ofMinutes(60 + random.nextInt(90 * 24 * 60)));
    }

    /** Whether nobody sends mail from now until the next thing happens. */
    boolean relayRests() {
        return random.nextInt(4) == 0;
    }

    private <T> List<T> some(List<T> of) {
        return of.subList(random.nextInt(of.size()), of.size());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A refusal is an answer, too; a fault is none. */
    static boolean allowed(Answer answer) {
        if (answer.errors() != null) {
            assertThat(answer.errorCode()).as(answer.body()).isEqualTo("LICENCES_EXPIRED");
            return false;
        }
        return answer.userErrors().isEmpty();
    }
}

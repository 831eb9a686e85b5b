package portal.demo.data;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import portal.demo.DemoClock;
import portal.demo.DemoStep;
import portal.demo.data.Plan.Joining;
import portal.demo.data.Plan.Outcome;
import portal.demo.data.Plan.PlannedCompany;
import portal.demo.data.Plan.PlannedOrder;
import portal.demo.data.Plan.PlannedPartner;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;
import portal.kernel.page.PageRequest;
import portal.mail.MailRelay;
import portal.partners.PartnerQueries;
import portal.tenancy.Role;

/**
 * Gives an empty portal a past: everything in {@link Plan} happens through the use cases, at its own time, with its own
 * mails. A portal that has a partner is left alone.
 */
@Singleton
public class DemoData implements DemoStep {

    private static final LocalTime MORNING = LocalTime.of(9, 15);

    @Inject
    DemoClock clock;

    @Inject
    MailRelay relay;

    @Inject
    PartnerQueries partners;

    @Inject
    Actors actors;

    @Inject
    Actions actions;

    /** Lets an empty portal start in the past, so that even its own first invitation is history afterwards. */
    public void goToTheStart() {
        if (isEmpty()) {
            clock.set(at(Plan.START, ZoneOffset.UTC));
        }
    }

    @Override
    public void run() {
        if (isEmpty()) {
            var timeline = new Timeline(clock, relay::drain);
            timeline.at(at(Plan.START, ZoneOffset.UTC), this::start);
            Plan.PARTNERS.forEach(partner -> add(partner, timeline));
            Plan.COMPANIES.forEach(company -> add(company, timeline));
            Plan.ORDERS.forEach(order -> add(order, timeline));
            timeline.play();
        }
    }

    private boolean isEmpty() {
        return actors.asVendor(
                () -> partners.page(new PageRequest(1, false, null)).getEdges().isEmpty());
    }

    private void start() {
        actors.signInOperator();
        actions.setName(Personas.OLIVIA);
        Plan.PRODUCTS.forEach(actions::create);
    }

    private void add(PlannedPartner partner, Timeline timeline) {
        var created = at(Period.ofMonths(partner.monthsAgo()), ZoneOffset.UTC);
        timeline.at(created, () -> actions.create(partner));
        timeline.at(created.plus(Duration.ofHours(2)), () -> actions.signIn(partner));
        if (partner.integration() != null) {
            timeline.at(created.plus(Duration.ofDays(1)), () -> actions.enrolIntegration(partner));
        }
        if (partner.sharesCompanies()) {
            timeline.at(created.plus(Duration.ofDays(3)), () -> actions.shareCompanies(partner));
        }
        partner.joining().forEach(joining -> add(joining, partner.manager(), created, timeline));
    }

    private void add(PlannedCompany company, Timeline timeline) {
        var created = at(Period.ofMonths(company.monthsAgo()), company.zone());
        timeline.at(created, () -> actions.create(company));
        timeline.at(created.plus(Duration.ofHours(1)), () -> actions.signIn(company));
        timeline.at(created.plus(Duration.ofDays(1)), () -> actions.addLearners(company));
        List.of(company.joining()).forEach(joining -> add(joining, company.manager(), created, timeline));
    }

    private void add(Joining joining, Persona manager, Instant created, Timeline timeline) {
        var joined = created.plus(Duration.ofDays(2));
        if (joining.role() != Role.LEARNER) {
            timeline.at(joined, () -> actions.invite(joining, manager));
        }
        timeline.at(joined.plus(Duration.ofHours(3)), () -> actors.signIn(joining.persona()));
    }

    private void add(PlannedOrder order, Timeline timeline) {
        var company = company(order.manager());
        var requested = at(order.ago(), company.zone());
        var decided = requested.plus(order.after());
        timeline.at(requested, () -> actions.request(order));
        switch (order.outcome()) {
            case REQUESTED -> {}
            case REJECTED -> timeline.at(decided, () -> actions.reject(order, company.partner()));
            case WITHDRAWN -> timeline.at(decided, () -> actions.withdraw(order));
            case ASSIGNED, REFUNDED -> {
                timeline.at(decided, () -> actions.assign(order, company.partner()));
                timeline.at(decided.plus(Duration.ofHours(1)), () -> actions.allocate(order));
                tell(decided.atZone(company.zone()).plusMonths(12).toInstant(), timeline);
            }
        }
        if (order.outcome() == Outcome.REFUNDED) {
            timeline.at(decided.plus(Plan.REFUNDED_AFTER), () -> actions.refund(order, company.partner()));
        }
    }

    /** Stops at the instants at which managers are told of an end, so that these mails bear their own dates too. */
    private static void tell(Instant end, Timeline timeline) {
        for (var due : List.of(end.minus(Duration.ofHours(72)), end)) {
            if (due.isBefore(Instant.now(Clock.systemUTC()))) {
                timeline.at(due, () -> {});
            }
        }
    }

    private static PlannedCompany company(Persona manager) {
        return Plan.COMPANIES.stream()
                .filter(company -> company.manager() == manager)
                .findFirst()
                .orElseThrow();
    }

    /** A morning so long before today, whatever the portal's clock says at the moment. */
    private static Instant at(Period ago, ZoneId zone) {
        return LocalDate.now(Clock.system(zone))
                .minus(ago)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }
}

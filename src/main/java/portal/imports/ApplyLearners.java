package portal.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.companies.CompanyQueries;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;
import portal.members.AddManyLearners;
import portal.tenancy.CurrentScope;

/** Adds exactly the learners that a plan has listed, all or none. */
@ApplicationScoped
public class ApplyLearners {

    private static final int SECONDS = 300;

    public record Command(UUID planId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    CsvPlans plans;

    @Inject
    PlanRows rows;

    @Inject
    AddManyLearners addLearners;

    @Inject
    CompanyQueries companies;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Returns the plan's id. NOT_FOUND, COMPANY_INACTIVE, PLAN_STALE, or INVALID_INPUT if the plan has nothing to do.
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    @Idempotent
    public UUID handle(Command command) {
        companies.requireActive(currentScope.requireCompany());
        var plan = plans.lock(command.planId(), PlanKind.LEARNERS, clock.instant());
        plan.apply(clock.instant());
        if (rows.learnersDiffer(plan)) {
            throw CsvPlan.stale();
        }
        int after = 0;
        for (var some = rows.newcomers(plan, after); !some.isEmpty(); some = rows.newcomers(plan, after)) {
            // If somebody else has added one of them since, nobody is added.
            if (!addLearners.add(some.stream().map(PlanRows.Newcomer::person).toList())) {
                throw CsvPlan.stale();
            }
            after = some.get(some.size() - 1).number();
        }
        audit.record(
                plan.partnerId(),
                plan.companyId(),
                "applyLearners",
                IdType.LEARNER_PLAN,
                plan.id(),
                Map.of("added", String.valueOf(plan.chosenCount())));
        return plan.id();
    }
}

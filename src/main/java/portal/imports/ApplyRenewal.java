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
import portal.licences.AllocateChosen;
import portal.tenancy.CurrentScope;

/** Applies exactly what a plan has listed, for all of its learners or for none. */
@ApplicationScoped
public class ApplyRenewal {

    private static final int SECONDS = 300;

    public record Command(UUID planId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    CsvPlans plans;

    @Inject
    PlanRows rows;

    @Inject
    AllocateChosen licences;

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
        var plan = plans.lock(command.planId(), PlanKind.RENEWAL, clock.instant());
        plan.apply(clock.instant());
        var learners = rows.learners(plan, RenewalOutcome.RENEW);
        var source = licences.hold(plan.assignmentId(), learners);
        // From here on nobody else can change the learners, their licences or the free count.
        if (!plan.reliesOn(source) || rows.renewalDiffers(plan, source.freeCount(), source.at())) {
            throw CsvPlan.stale();
        }
        var planId = IdType.RENEWAL_PLAN.encode(plan.id());
        licences.allocate(source, learners, Map.of("plan", planId));
        audit.record(
                plan.partnerId(),
                plan.companyId(),
                "applyRenewal",
                IdType.RENEWAL_PLAN,
                plan.id(),
                Map.of(
                        "assignment", IdType.ASSIGNMENT.encode(plan.assignmentId()),
                        "renewed", String.valueOf(learners.size())));
        return plan.id();
    }
}

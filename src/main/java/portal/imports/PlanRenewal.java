package portal.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import portal.companies.CompanyQueries;
import portal.idempotency.Idempotent;
import portal.imports.files.CsvPortion;
import portal.imports.files.FileColumns;
import portal.imports.files.UploadedFiles;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.licences.AllocateChosen;
import portal.tenancy.CurrentScope;

/**
 * Plans the renewal of expired licences: determines which rows of a file are learners whose licence of a product has
 * expired, and who of them gets a new licence of an assignment, in the order of the rows until its licences run out.
 * Nothing is reserved.
 */
@ApplicationScoped
public class PlanRenewal {

    private static final int SECONDS = 120;

    /** @param column the position, from 1, of the column with the e-mail addresses */
    public record Command(UUID uploadId, int column, UUID productId, UUID assignmentId, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    UploadedFiles uploads;

    @Inject
    CsvPlans plans;

    @Inject
    PlanDrafts drafts;

    @Inject
    PlanRows rows;

    @Inject
    AllocateChosen licences;

    @Inject
    CompanyQueries companies;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /**
     * Returns the plan's id. NOT_FOUND, INVALID_INPUT for the column, COMPANY_INACTIVE, NO_LICENCE_LEFT if the
     * assignment is neither valid nor scheduled, or CONFLICT if the file has reached its limit of plans.
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    @Idempotent
    public UUID handle(Command command) {
        companies.requireActive(currentScope.requireCompany());
        var upload = uploads.require(command.uploadId(), clock.instant());
        int column = upload.column(command.column(), "column");
        var source = licences.look(command.assignmentId(), command.productId());
        if (!source.allocatable()) {
            throw new DomainException(
                    ErrorCode.NO_LICENCE_LEFT,
                    "The licences of this assignment are neither valid now nor scheduled.",
                    "assignmentId");
        }
        var plan = CsvPlan.renewal(upload, source, source.at());
        plans.add(plan, upload);
        drafts.write(plan, upload, column, null, PlanRenewal::draft);
        plan.chose(rows.judgeRenewal(plan, source.freeCount(), source.at()));
        return plan.id();
    }

    private static PlanDrafts.Draft draft(CsvPortion.Chosen row) {
        var email = FileColumns.email(row.first());
        var outcome = email == null ? RenewalOutcome.INVALID_EMAIL : RenewalOutcome.NOT_FOUND;
        return new PlanDrafts.Draft(row.number(), row.first(), email, null, outcome.name());
    }
}

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
import portal.kernel.Text;
import portal.members.AddManyLearners;
import portal.tenancy.CurrentScope;

/** Plans which rows of a file would be added as learners. */
@ApplicationScoped
public class PlanLearners {

    private static final int SECONDS = 120;

    /** Column positions count from 1. */
    public record Command(UUID uploadId, int emailColumn, int nameColumn, String idempotencyKey)
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
    CompanyQueries companies;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /**
     * Returns the plan's id. NOT_FOUND, INVALID_INPUT for a column, COMPANY_INACTIVE, or CONFLICT if the file has
     * reached its limit of plans.
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    @Idempotent
    public UUID handle(Command command) {
        companies.requireActive(currentScope.requireCompany());
        var upload = uploads.require(command.uploadId(), clock.instant());
        int email = upload.column(command.emailColumn(), "emailColumn");
        int name = upload.column(command.nameColumn(), "nameColumn");
        var plan = CsvPlan.learners(upload, clock.instant());
        plans.add(plan, upload);
        drafts.write(plan, upload, email, name, PlanLearners::draft);
        plan.chose(rows.judgeLearners(plan));
        return plan.id();
    }

    private static PlanDrafts.Draft draft(CsvPortion.Chosen row) {
        var email = FileColumns.email(row.first());
        var name = name(row.second());
        var outcome = email == null
                ? LearnerOutcome.INVALID_EMAIL
                : name == null ? LearnerOutcome.INVALID_NAME : LearnerOutcome.ADD;
        return new PlanDrafts.Draft(row.number(), row.first(), email, name, outcome.name());
    }

    private static String name(String cell) {
        try {
            return Text.withoutLinks(cell, AddManyLearners.NAME_LENGTH);
        } catch (DomainException noName) {
            return null;
        }
    }
}

package portal.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import portal.imports.files.UploadedFile;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.Ids;
import portal.licences.AllocateChosen;
import portal.tenancy.TenantEntity;

/** The planned effects of an uploaded file; a plan can be applied once. Only the uploader can see it. */
@Entity
@Table(name = "csv_plan")
class CsvPlan extends TenantEntity {

    private UUID companyId;
    private UUID uploadId;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private UUID productId;
    private UUID assignmentId;
    private Instant licenceExpiresAt;
    private int rowCount;
    private int chosenCount;
    private Instant createdAt;
    private Instant appliedAt;

    protected CsvPlan() {}

    private CsvPlan(UploadedFile upload, PlanKind kind, Instant now) {
        super(upload.partnerId(), Ids.next());
        this.companyId = upload.companyId();
        this.uploadId = upload.id();
        this.kind = kind;
        this.rowCount = upload.rowCount();
        this.createdAt = now;
    }

    static CsvPlan renewal(UploadedFile upload, AllocateChosen.Source source, Instant now) {
        var plan = new CsvPlan(upload, PlanKind.RENEWAL, now);
        plan.productId = source.productId();
        plan.assignmentId = source.assignmentId();
        plan.licenceExpiresAt = source.licenceExpiresAt();
        return plan;
    }

    static CsvPlan learners(UploadedFile upload, Instant now) {
        return new CsvPlan(upload, PlanKind.LEARNERS, now);
    }

    boolean isRenewal() {
        return kind == PlanKind.RENEWAL;
    }

    /** Stores how many rows would be applied. */
    void chose(int rows) {
        this.chosenCount = rows;
    }

    /** Marks the plan as applied; PLAN_STALE if it was applied before, INVALID_INPUT if it has nothing to do. */
    void apply(Instant now) {
        if (appliedAt != null) {
            throw new DomainException(ErrorCode.PLAN_STALE, "This plan has already been applied.", "planId");
        }
        if (chosenCount == 0) {
            throw DomainException.invalid("This plan has no row to apply.", "planId");
        }
        this.appliedAt = now;
    }

    /** Refusal: something that the plan relied on has changed. */
    static DomainException stale() {
        return new DomainException(
                ErrorCode.PLAN_STALE, "Data that this plan relies on has changed. Create a new plan.", "planId");
    }

    /** Returns whether the source is unchanged, apart from its number of free licences. */
    boolean reliesOn(AllocateChosen.Source source) {
        return source.allocatable() && source.licenceExpiresAt().equals(licenceExpiresAt);
    }

    UUID companyId() {
        return companyId;
    }

    UUID uploadId() {
        return uploadId;
    }

    UUID productId() {
        return productId;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    Instant licenceExpiresAt() {
        return licenceExpiresAt;
    }

    int rowCount() {
        return rowCount;
    }

    int chosenCount() {
        return chosenCount;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant appliedAt() {
        return appliedAt;
    }
}

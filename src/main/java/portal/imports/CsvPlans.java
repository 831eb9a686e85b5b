package portal.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import portal.imports.files.UploadConfig;
import portal.imports.files.UploadedFile;
import portal.imports.files.UploadedFiles;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/** The caller's plans in the organisation acted in, without those of expired files. */
@ApplicationScoped
class CsvPlans implements PanacheRepositoryBase<CsvPlan, UUID> {

    private static final String KEPT = "from CsvPlan plan where exists (select 1 from CsvUpload upload"
            + " where upload.id = plan.uploadId and upload.expiresAt > ?1) and ";

    @Inject
    UploadedFiles uploads;

    @Inject
    UploadConfig config;

    /** Stores another plan for a file; CONFLICT if the file has reached its limit of plans. */
    void add(CsvPlan plan, UploadedFile upload) {
        uploads.lock(upload);
        if (count("uploadId", upload.id()) >= config.plans()) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    "This file has been planned with " + config.plans() + " times. Please upload it again.",
                    "uploadId");
        }
        persistAndFlush(plan);
    }

    List<CsvPlan> findUnexpired(Collection<UUID> ids, PlanKind kind, Instant now) {
        return list(KEPT + "among(plan.id, ?2) and plan.kind = ?3", now, ids.toArray(UUID[]::new), kind);
    }

    /** Returns a plan of either kind. */
    Optional<CsvPlan> findUnexpired(UUID id, Instant now) {
        return find(KEPT + "plan.id = ?2", now, id).firstResultOptional();
    }

    /** Locks the plan, waiting for a concurrent application of it; NOT_FOUND. */
    CsvPlan lock(UUID id, PlanKind kind, Instant now) {
        return find(KEPT + "plan.id = ?2 and plan.kind = ?3", now, id, kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> DomainException.notFound(kind.words(), "planId"));
    }
}

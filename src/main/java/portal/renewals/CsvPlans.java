package portal.renewals;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import portal.kernel.DomainException;

/** The plans that the caller made, where it acts now; none of a file that has expired. */
@ApplicationScoped
class CsvPlans implements PanacheRepositoryBase<CsvPlan, UUID> {

    private static final String KEPT =
            " and exists (select 1 from CsvUpload upload where upload.id = plan.uploadId and upload.expiresAt > ?3)";

    List<CsvPlan> kept(Collection<UUID> ids, PlanKind kind, Instant now) {
        return list("from CsvPlan plan where plan.id in ?1 and plan.kind = ?2" + KEPT, ids, kind, now);
    }

    /** A plan of either kind. */
    Optional<CsvPlan> kept(UUID id, Instant now) {
        return find(
                        "from CsvPlan plan where plan.id = ?1 and exists (select 1 from CsvUpload upload"
                                + " where upload.id = plan.uploadId and upload.expiresAt > ?2)",
                        id,
                        now)
                .firstResultOptional();
    }

    /** Waits for whoever is applying it; NOT_FOUND. */
    CsvPlan lock(UUID id, PlanKind kind, Instant now) {
        return find("from CsvPlan plan where plan.id = ?1 and plan.kind = ?2" + KEPT, id, kind, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> DomainException.notFound(kind.words(), "planId"));
    }
}

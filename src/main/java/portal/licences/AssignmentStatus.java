package portal.licences;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

/** Where the term of an assignment stands, by the clock. */
@Description("Where the term of an assignment stands, by the clock.")
public enum AssignmentStatus {
    @Description("The term has not begun.")
    SCHEDULED,
    @Description("The licences are valid.")
    ACTIVE,
    @Description("The term is over.")
    EXPIRED;

    /** The same decision as {@link Assignment#status}, for the database to make. */
    Predicate on(CriteriaBuilder criteria, Path<Assignment> assignment, Instant now) {
        Path<Instant> startsAt = assignment.get("startsAt");
        Path<Instant> expiresAt = assignment.get("licenceExpiresAt");
        return switch (this) {
            case SCHEDULED -> criteria.greaterThan(startsAt, now);
            case ACTIVE ->
                criteria.and(criteria.lessThanOrEqualTo(startsAt, now), criteria.greaterThan(expiresAt, now));
            case EXPIRED -> criteria.lessThanOrEqualTo(expiresAt, now);
        };
    }
}

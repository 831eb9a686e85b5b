package portal.licences;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

/** The status of an assignment, derived from the clock; listed in order of precedence. */
@Description("The status of an assignment at the current time.")
public enum AssignmentStatus {
    @Description("The order was refunded; its licences are no longer valid.")
    CANCELLED,
    @Description("The licences have expired.")
    EXPIRED,
    @Description("The partner has suspended the licences. Their end date does not change.")
    SUSPENDED,
    @Description("The licences are not valid yet.")
    SCHEDULED,
    @Description("The licences are valid.")
    ACTIVE;

    /** Builds the same decision as {@link Assignment#status} as a database condition. */
    Predicate on(CriteriaBuilder criteria, Path<Assignment> assignment, Instant now) {
        Path<Instant> cancelledAt = assignment.get("cancelledAt");
        return this == CANCELLED
                ? criteria.isNotNull(cancelledAt)
                : criteria.and(criteria.isNull(cancelledAt), term(criteria, assignment, now));
    }

    private Predicate term(CriteriaBuilder criteria, Path<Assignment> assignment, Instant now) {
        Path<Instant> startsAt = assignment.get("startsAt");
        Path<Instant> expiresAt = assignment.get("licenceExpiresAt");
        Path<Instant> suspendedAt = assignment.get("suspendedAt");
        return switch (this) {
            case CANCELLED -> criteria.disjunction();
            case EXPIRED -> criteria.lessThanOrEqualTo(expiresAt, now);
            case SUSPENDED -> criteria.and(criteria.isNotNull(suspendedAt), criteria.greaterThan(expiresAt, now));
            case SCHEDULED -> criteria.and(criteria.isNull(suspendedAt), criteria.greaterThan(startsAt, now));
            case ACTIVE ->
                criteria.and(
                        criteria.isNull(suspendedAt),
                        criteria.lessThanOrEqualTo(startsAt, now),
                        criteria.greaterThan(expiresAt, now));
        };
    }
}

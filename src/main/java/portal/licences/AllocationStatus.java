package portal.licences;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

/** The status of an allocation, derived from the clock. */
@Description("The status of an allocation at the current time.")
public enum AllocationStatus {
    @Description("The learner holds the licence.")
    ACTIVE,
    @Description("The licence was released before it expired.")
    RELEASED,
    @Description("The licence has expired.")
    EXPIRED,
    @Description("The licence was replaced by its renewal.")
    SUPERSEDED;

    /** Builds the same decision as {@link Allocation#status} as a database condition. */
    Predicate on(CriteriaBuilder criteria, Path<Allocation> allocation, Instant now) {
        Path<AllocationStatus> closedAs = allocation.get("closedAs");
        Path<Instant> endsAt = allocation.get("endsAt");
        return switch (this) {
            case ACTIVE -> criteria.and(criteria.isNull(closedAs), criteria.greaterThan(endsAt, now));
            case EXPIRED, SUPERSEDED ->
                criteria.or(
                        criteria.equal(closedAs, this),
                        criteria.and(
                                criteria.isNull(closedAs),
                                criteria.lessThanOrEqualTo(endsAt, now),
                                criteria.equal(allocation.get("succeeded"), this == SUPERSEDED)));
            case RELEASED -> criteria.equal(closedAs, this);
        };
    }
}

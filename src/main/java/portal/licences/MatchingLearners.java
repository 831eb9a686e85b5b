package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.members.LearnerQueries;
import portal.members.LearnerQueries.Vacancy;

/** Finds the learners who get a licence, and its source, when all matching learners are to get one. */
@ApplicationScoped
class MatchingLearners {

    /** The most that one assignment can hold, plus one to detect that there are too many. */
    private static final int AT_MOST = 100_001;

    @Inject
    AllocationSource source;

    @Inject
    Succession succession;

    @Inject
    Seats seats;

    @Inject
    LearnerQueries learners;

    @Inject
    Clock clock;

    /**
     * Finds the learners. Those who hold a licence of the product for any part of the term are left out, unless the
     * named assignment renews it: nobody is moved to a renewal unasked. Errors as in {@link AllocationSource},
     * NOT_FOUND for the filter's ids, and INVALID_INPUT if nobody is left.
     */
    Matching find(LearnerQueries.Filter filter, UUID assignmentId, UUID productId) {
        source.check(filter.assignmentId(), filter.productId(), "filter");
        var sources = source.candidates(assignmentId, productId);
        boolean anybody = sources.isEmpty();
        for (var candidate : sources) {
            var matching = new Matching(
                    candidate, learners.withoutLicence(filter, vacancy(candidate, assignmentId != null), AT_MOST));
            if (matching.count() > 0) {
                anybody = true;
                if (assignmentId != null || seats.free(candidate, matching.count())) {
                    return matching;
                }
            }
        }
        throw anybody
                ? AllocationSource.noLicenceLeft()
                : DomainException.invalid("No matching learner is without a licence of the product.", "filter");
    }

    private Vacancy vacancy(Assignment candidate, boolean named) {
        return new Vacancy(
                candidate.productId(),
                candidate.startFrom(clock.instant()),
                candidate.licenceExpiresAt(),
                named ? succession.predecessors(candidate) : Set.of());
    }
}

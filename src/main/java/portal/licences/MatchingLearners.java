package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.members.LearnerQueries;
import portal.members.LearnerQueries.Vacancy;

/** Finds who gets a licence, and from where, when all learners who match are to get one. */
@ApplicationScoped
class MatchingLearners {

    /** As many as one assignment can hold, and one more to tell that they are too many. */
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
     * Learners who hold a licence of the product for any part of the time are left out, unless it is one that the named
     * assignment renews: nobody goes over to a renewal unasked. Refuses as {@link AllocationSource} does, also what the filter names, and with INVALID_INPUT if nobody is left.
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
                : DomainException.invalid("No learner without a licence of the product matches.", "filter");
    }

    private Vacancy vacancy(Assignment candidate, boolean named) {
        return new Vacancy(
                candidate.productId(),
                candidate.startFrom(clock.instant()),
                candidate.licenceExpiresAt(),
                named ? succession.predecessors(candidate) : Set.of());
    }
}

package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.members.LearnerQueries;

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
    LearnerQueries learners;

    /**
     * Learners who hold a licence of the product already are left out, unless it is one that the named assignment renews.
     * Refuses as {@link AllocationSource} does, also
     * what the filter names, and with INVALID_INPUT if nobody is left.
     */
    Matching find(LearnerQueries.Filter filter, UUID assignmentId, UUID productId) {
        source.check(filter.assignmentId(), filter.productId(), "filter");
        var product = source.product(assignmentId, productId);
        var named = assignmentId == null ? null : source.check(assignmentId, productId);
        var predecessors = named == null ? Set.<UUID>of() : succession.predecessors(named);
        var matching = learners.withoutLicence(filter, product, predecessors, AT_MOST);
        if (matching.isEmpty()) {
            throw DomainException.invalid("No learner without a licence of the product matches.", "filter");
        }
        return new Matching(source.choose(assignmentId, product, matching.size()), matching);
    }
}

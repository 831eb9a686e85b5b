package portal.licences;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import portal.members.LearnerQueries;
import portal.readmodel.ReadModel;

/** Shows how many learners match, where their licences would come from and until when they would last. */
@ReadModel
public class PreviewMatching {

    @Inject
    MatchingLearners matching;

    @Inject
    AssignmentViews views;

    @Inject
    Clock clock;

    /** Returns the preview; errors as in {@link AllocateMatching}. */
    public MatchingPreview handle(LearnerQueries.Filter filter, UUID assignmentId, UUID productId) {
        var found = matching.find(filter, assignmentId, productId);
        var view = views.of(List.of(found.source())).get(0);
        int free = view.getFreeCount();
        if (!found.source().isAllocatable(clock.instant()) || free < found.count()) {
            throw AllocationSource.noLicenceLeft();
        }
        return new MatchingPreview(
                view, found.count(), free - found.count(), found.source().licenceExpiresAt(), found.hash());
    }
}

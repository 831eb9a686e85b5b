package portal.licences;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.readmodel.ReadModel;

/** Shows where licences would come from and until when they would last, without reserving any. */
@ReadModel
public class PreviewAllocation {

    @Inject
    AllocationSource source;

    @Inject
    AssignmentViews views;

    @Inject
    Clock clock;

    /**
     * Returns the source that would be chosen now for {@code count} learners without a licence; errors as in
     * allocating.
     */
    public AllocationPreview handle(UUID assignmentId, UUID productId, int count) {
        if (count < 1 || count > AllocateLicences.AT_MOST) {
            throw DomainException.invalid("Provide between 1 and " + AllocateLicences.AT_MOST + " learners.", "count");
        }
        var now = clock.instant();
        var assignment = source.choose(assignmentId, productId, count, List.of());
        var view = views.of(List.of(assignment)).get(0);
        int free = view.getFreeCount();
        if (!assignment.isAllocatable(now) || free < count) {
            throw AllocationSource.noLicenceLeft();
        }
        return new AllocationPreview(view, count, free - count, assignment.licenceExpiresAt());
    }
}

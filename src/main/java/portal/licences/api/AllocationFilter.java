package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.licences.AllocationQueries;
import portal.licences.AllocationStatus;

/** Filter for allocations. */
@Input("AllocationFilter")
@Description("Filter for allocations.")
public record AllocationFilter(
        @Description("Only allocations with this status.") AllocationStatus status,

        @Id @Description("Only allocations of this learner.")
        String learnerId,

        @Id @Description("Only allocations from this assignment.")
        String assignmentId) {

    AllocationQueries.Filter toFilter() {
        return new AllocationQueries.Filter(
                status,
                learnerId == null ? null : IdType.MEMBER.orNone(learnerId),
                assignmentId == null ? null : IdType.ASSIGNMENT.orNone(assignmentId));
    }
}

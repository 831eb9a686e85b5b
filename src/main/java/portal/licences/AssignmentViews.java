package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Makes the views of a list of assignments, which share one instant and one count of free licences. */
@ApplicationScoped
class AssignmentViews {

    @Inject
    Seats seats;

    @Inject
    Clock clock;

    List<AssignmentView> of(List<Assignment> assignments) {
        var now = clock.instant();
        var counts = new FreeCounts(assignments.stream().map(Assignment::id).toList(), seats::free);
        return assignments.stream()
                .map(assignment -> new AssignmentView(assignment, now, counts))
                .toList();
    }
}

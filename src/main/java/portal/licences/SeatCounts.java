package portal.licences;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * How many seats of each assignment of one list are allocated. Counted for all of them at once, when the first is asked
 * for, and not at all if none is.
 */
final class SeatCounts {

    private final List<UUID> assignmentIds;
    private final Function<Collection<UUID>, Map<UUID, Integer>> count;
    private Map<UUID, Integer> counted;

    SeatCounts(List<UUID> assignmentIds, Function<Collection<UUID>, Map<UUID, Integer>> count) {
        this.assignmentIds = assignmentIds;
        this.count = count;
    }

    int allocated(UUID assignmentId) {
        if (counted == null) {
            counted = count.apply(assignmentIds);
        }
        return counted.getOrDefault(assignmentId, 0);
    }
}

package portal.licences;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Free licences per assignment of a list. Counted for all at once when the first is asked for, and not at all if none
 * is.
 */
final class FreeCounts {

    private final List<UUID> assignmentIds;
    private final Function<Collection<UUID>, Map<UUID, Integer>> count;
    private Map<UUID, Integer> counted;

    FreeCounts(List<UUID> assignmentIds, Function<Collection<UUID>, Map<UUID, Integer>> count) {
        this.assignmentIds = assignmentIds;
        this.count = count;
    }

    int free(UUID assignmentId) {
        if (counted == null) {
            counted = count.apply(assignmentIds);
        }
        return counted.getOrDefault(assignmentId, 0);
    }
}

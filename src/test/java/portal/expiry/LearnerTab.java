package portal.expiry;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import portal.expiry.Stock.Holding;
import portal.kernel.IdType;
import portal.testsupport.Rows;

/** The learner filter of a bulk allocation; null fields match everything. The licence with the latest end counts. */
record LearnerTab(String licence, String product, String assignment, Instant endsBefore) {

    private static final Duration EXPIRING = Duration.ofDays(30);
    private static final List<String> STANDINGS = List.of("NONE", "ALLOCATED", "EXPIRING", "EXPIRED");

    static LearnerTab any(RandomGenerator random, String product, String assignment, Instant around) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new LearnerTab(null, null, null, null);
            case 3 -> new LearnerTab(null, product, null, null);
            case 4 -> new LearnerTab(one(random, STANDINGS), null, assignment, null);
            case 5 -> new LearnerTab(null, null, null, around.plus(Duration.ofDays(random.nextInt(-90, 90))));
            case 6 -> new LearnerTab(one(random, STANDINGS), product, null, null);
            default -> new LearnerTab(one(random, STANDINGS), null, null, null);
        };
    }

    private static <T> T one(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean shows(Optional<Holding> last, Instant now) {
        var counting = assignment == null
                ? last
                : last.filter(one -> one.grant()
                        .equals(Rows.uuid(IdType.ASSIGNMENT, assignment).toString()));
        if ("NONE".equals(licence)) {
            return counting.isEmpty();
        }
        if (licence == null && product == null && assignment == null && endsBefore == null) {
            return true;
        }
        return counting.map(Holding::end)
                .filter(end -> endsBefore == null || end.isBefore(endsBefore))
                .filter(end -> licence == null || stands(end, now))
                .isPresent();
    }

    private boolean stands(Instant end, Instant now) {
        return switch (licence) {
            case "ALLOCATED" -> end.isAfter(now);
            case "EXPIRING" -> end.isAfter(now) && !end.isAfter(now.plus(EXPIRING));
            default -> !end.isAfter(now);
        };
    }

    Map<String, Object> filter() {
        var filter = new HashMap<String, Object>();
        filter.put("licence", licence);
        filter.put("productId", product);
        filter.put("assignmentId", assignment);
        filter.put("licenceEndsBefore", endsBefore == null ? null : endsBefore.toString());
        filter.values().removeIf(value -> value == null);
        return filter;
    }
}

package portal.testsupport;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds a value in JSON by names, positions and {@code size()}, such as {@code data.orders.edges[0].node.id}. A name below
 * a list means that of each entry. Evaluating it costs nothing, where RestAssured's own paths are compiled each time.
 */
final class JsonPath {

    private static final Pattern STEPS = Pattern.compile("\\.|(?=\\[)");

    private JsonPath() {}

    /** The value, or null where there is none. */
    static Object find(Object json, String path) {
        var found = json;
        for (var step : STEPS.split(path)) {
            if (found == null) {
                return null;
            }
            found = step(found, step);
        }
        return found;
    }

    private static Object step(Object from, String step) {
        if (step.equals("size()")) {
            return from instanceof Map<?, ?> object ? object.size() : ((List<?>) from).size();
        }
        if (step.startsWith("[")) {
            var list = (List<?>) from;
            int position = Integer.parseInt(step.substring(1, step.length() - 1));
            return position < list.size() ? list.get(position) : null;
        }
        return from instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .map(entry -> step(entry, step))
                        .toList()
                : ((Map<?, ?>) from).get(step);
    }
}

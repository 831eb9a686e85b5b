package portal.badinput;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts bad values into good JSON. */
final class BadJson {

    private BadJson() {}

    /** The same object with another value at a path, or without the value. */
    static Map<String, Object> replaced(Map<String, Object> object, List<String> path, Object value) {
        var copy = new HashMap<>(object);
        var name = path.get(0);
        if (path.size() > 1) {
            copy.put(name, deeper(object.get(name), path.subList(1, path.size()), value));
        } else if (value == BadValue.MISSING) {
            copy.remove(name);
        } else {
            copy.put(name, value);
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Object deeper(Object part, List<String> path, Object value) {
        if (part instanceof List<?> list) {
            var copy = new ArrayList<Object>(list);
            int index = Integer.parseInt(path.get(0));
            copy.set(index, deeper(list.get(index), path.subList(1, path.size()), value));
            return copy;
        }
        return replaced((Map<String, Object>) part, path, value);
    }

    /** Variables that are no good whatever the operation is. */
    static List<Map<String, Object>> wholes(Map<String, Object> withUnknownField) {
        return List.of(
                Map.of(),
                Collections.singletonMap("input", null),
                Map.of("input", "text"),
                Map.of("input", 5),
                Map.of("input", true),
                Map.of("input", List.of(5)),
                Map.of("input", Map.of()),
                Map.of("other", Map.of()),
                Map.of("input", withUnknownField));
    }
}

package portal.web.limits;

import java.util.Map;

/** How many elements a list of an answer may have, with these variables. */
@FunctionalInterface
interface ListSize {
    long with(Map<String, Object> variables);
}

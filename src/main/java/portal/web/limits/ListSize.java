package portal.web.limits;

import java.util.Map;

/** Maximum number of elements of a list in an answer, given the variables. */
@FunctionalInterface
interface ListSize {
    long with(Map<String, Object> variables);
}

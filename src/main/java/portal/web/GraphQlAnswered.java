package portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A GraphQL operation has been executed and answered; fired as a CDI event, in the request's context.
 *
 * @param operation the first field at the top of the operation, such as {@code orders}; {@code none} if it did not run
 * @param code OK, or the code of the first error
 */
public record GraphQlAnswered(String operation, String code, Duration duration) {

    private static final String OK = "OK";
    private static final String NONE = "none";

    static GraphQlAnswered of(Optional<String> operation, List<Map<String, Object>> errors, Duration duration) {
        var code = errors.isEmpty()
                ? OK
                : String.valueOf(((Map<?, ?>) errors.get(0).get("extensions")).get("code"));
        return new GraphQlAnswered(operation.orElse(NONE), code, duration);
    }
}

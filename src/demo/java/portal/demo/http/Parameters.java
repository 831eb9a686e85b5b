package portal.demo.http;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.util.List;
import java.util.Map;
import portal.demo.identity.OAuthError;

/** The parameters of one OAuth request. None may be given twice (RFC 6749, section 3.1); an empty one counts as absent. */
public final class Parameters {

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads a query string or a form body; null reads as empty. */
    public static Parameters parse(String encoded) {
        var values = URLUtils.parseParameters(encoded);
        values.forEach((name, given) -> {
            if (given.size() > 1) {
                throw OAuthError.invalidRequest("The parameter " + name + " is given more than once.");
            }
        });
        return new Parameters(values);
    }

    /** Null if absent. */
    public String get(String name) {
        var given = values.getOrDefault(name, List.of());
        return given.isEmpty() || given.get(0) == null || given.get(0).isBlank() ? null : given.get(0);
    }

    public String require(String name) {
        var value = get(name);
        if (value == null) {
            throw OAuthError.invalidRequest("The parameter " + name + " is missing.");
        }
        return value;
    }
}

package portal.demo.http;

import io.vertx.core.MultiMap;
import portal.demo.identity.OAuthError;

/** The parameters of one OAuth request. None may be given twice (RFC 6749, section 3.1); an empty one counts as absent. */
public final class Parameters {

    private final MultiMap values;

    /** Takes the parameters of a query string or of a form. */
    public Parameters(MultiMap values) {
        for (var name : values.names()) {
            if (values.getAll(name).size() > 1) {
                throw OAuthError.invalidRequest("The parameter " + name + " is given more than once.");
            }
        }
        this.values = values;
    }

    /** Returns null if the parameter is absent. */
    public String get(String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    public String require(String name) {
        var value = get(name);
        if (value == null) {
            throw OAuthError.invalidRequest("The parameter " + name + " is missing.");
        }
        return value;
    }
}

package portal.web.http;

import java.util.Locale;
import java.util.Optional;

/** Negotiates media types: the specification's own, and plain JSON for clients that do not know it. */
public final class MediaNegotiation {

    static final String GRAPHQL = "application/graphql-response+json";
    public static final String JSON = "application/json";

    private MediaNegotiation() {}

    /** Returns the media type to answer with; empty if the client accepts none that is served. */
    public static Optional<String> answerTo(String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        boolean json = false;
        for (var part : accept.toLowerCase(Locale.ROOT).split(",")) {
            var type = part.split(";", 2)[0].strip();
            if (type.equals(GRAPHQL)) {
                return Optional.of(GRAPHQL);
            }
            json |= type.equals(JSON) || type.equals("*/*") || type.equals("application/*");
        }
        return json ? Optional.of(JSON) : Optional.empty();
    }

    /** Returns whether a body is declared as JSON in UTF-8, which a browser form cannot send across sites. */
    public static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].strip().equals(JSON)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (parameter.startsWith("charset=") && !parameter.replace("\"", "").equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }
}

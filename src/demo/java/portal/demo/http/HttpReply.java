package portal.demo.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one of the small local servers answers. */
public record HttpReply(int status, byte[] body, Map<String, String> headers) {

    public static HttpReply html(int status, String html) {
        return of(status, "text/html;charset=UTF-8", html);
    }

    public static HttpReply json(int status, Object value) {
        return of(status, "application/json;charset=UTF-8", Json.write(value));
    }

    public static HttpReply text(int status, String text) {
        return of(status, "text/plain;charset=UTF-8", text);
    }

    public static HttpReply redirect(String location) {
        return new HttpReply(302, new byte[0], Map.of("Location", location, "Cache-Control", "no-store"));
    }

    static HttpReply of(int status, String contentType, String body) {
        return bytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpReply bytes(int status, String contentType, byte[] body) {
        return new HttpReply(
                status,
                body,
                Map.of(
                        "Content-Type", contentType,
                        "Cache-Control", "no-store",
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer"));
    }

    public HttpReply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpReply(status, body, more);
    }
}

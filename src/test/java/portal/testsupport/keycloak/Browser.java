package portal.testsupport.keycloak;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody in front of the pages of Keycloak. Keeps cookies; as browsers do on 127.0.0.1, also those for secure places
 * only, which {@link java.net.CookieManager} would not send back.
 */
public final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*?\\saction=\"([^\"]+)\"");

    private final String server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(String server) {
        this.server = server;
    }

    /** Opens an address, and where it leads to on the same host. */
    public HttpResponse<String> open(String address) throws IOException {
        return follow(HttpRequest.newBuilder(here(URI.create(address))));
    }

    /** Fills in the form of a page and sends it. */
    public HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) throws IOException {
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No form: " + said(page));
        }
        var action = here(page.uri().resolve(form.group(1).replace("&amp;", "&")));
        return follow(Http.post(HttpRequest.newBuilder(action), fields));
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) throws IOException {
        var answer = send(request);
        while (answer.statusCode() / 100 == 3) {
            var next = here(answer.uri().resolve(location(answer)));
            if (!next.getAuthority().equals(answer.uri().getAuthority())) {
                return answer;
            }
            answer = send(HttpRequest.newBuilder(next));
        }
        return answer;
    }

    /** Maps a public address to the server, as the proxy in front of Keycloak would. */
    private URI here(URI address) {
        return URI.create(address.toString().replace(KeycloakServer.PUBLIC, server));
    }

    /** Where an answer leads to, or where it was found if it leads nowhere. */
    static String destination(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.uri().toString());
    }

    /** Where an answer leads to. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No redirect: " + said(answer)));
    }

    /** Returns a page's text without markup. */
    private static String said(HttpResponse<String> page) {
        var words = page.body().replaceAll("(?s)<head>.*</head>|<[^>]*>", " ").replaceAll("\\s+", " ");
        return page.statusCode() + " " + page.uri().getPath() + words;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + '=' + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = Http.send(request);
        for (var header : answer.headers().allValues("Set-Cookie")) {
            for (var cookie : HttpCookie.parse(header)) {
                if (cookie.hasExpired()) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
        return answer;
    }
}

package portal.demo.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import portal.demo.http.HttpReply;
import portal.demo.http.LocalHttpServer;

/**
 * Carries the identity provider on the JDK's HTTP server. The library's default one keeps every request in memory for
 * ever, and fails on cookies that other programs of this machine have set for 127.0.0.1; here cookies are not even
 * passed on, and the host is always ours.
 */
final class IdentityHttpServer implements OAuth2HttpServer {

    private final LocalHttpServer server;

    /** Takes the port at once, 0 for a free one, because the issuer's name contains it. */
    IdentityHttpServer(int port) {
        server = LocalHttpServer.bind(port);
    }

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        server.serve(exchange -> reply(handler.invoke(request(exchange))));
        return this;
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(handler);
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(handler);
    }

    @Override
    public OAuth2HttpServer stop() {
        close();
        return this;
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public HttpUrl url(String path) {
        return HttpUrl.get("http://127.0.0.1:" + port()).resolve("/" + path);
    }

    @Override
    public Ssl sslConfig() {
        return null;
    }

    private OAuth2HttpRequest request(HttpExchange exchange) throws IOException {
        var headers = new Headers.Builder();
        for (var name : new String[] {"Authorization", "Origin", "Access-Control-Request-Headers"}) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                headers.add(name, value);
            }
        }
        var uri = exchange.getRequestURI();
        var url = url("").newBuilder().encodedPath(uri.getRawPath()).encodedQuery(uri.getRawQuery());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), url.build(), body);
    }

    private static HttpReply reply(OAuth2HttpResponse response) {
        Map<String, String> headers = response.getHeaders().toMultimap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> String.join(", ", e.getValue()), (a, b) -> a, TreeMap::new));
        return new HttpReply(response.getStatus(), response.getBytesBody(), headers);
    }
}

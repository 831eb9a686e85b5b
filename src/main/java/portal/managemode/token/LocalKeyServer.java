package portal.managemode.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Shows the public keys to the one verifier, quarkus-oidc, which takes EC keys from an address only. On loopback and a port
 * of its own, so that it works whatever host, TLS or proxy the portal itself is served through, and shows nothing that
 * {@code /oauth2/jwks} does not. It is the JDK's server: a second one of Vert.x would be measured under the names of the
 * portal's own, with other tags, which the metrics registry refuses so early that the portal never starts to listen.
 */
@ApplicationScoped
class LocalKeyServer {

    @Inject
    ManageKeys keys;

    private HttpServer server;

    void start(@Observes StartupEvent started) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::show);
        server.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (server != null) {
            server.stop(0);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            var published =
                    new JsonObject(keys.ring().jwks(TokenTime.now())).toBuffer().getBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
        }
    }
}

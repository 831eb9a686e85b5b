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
 * Serves the public keys to quarkus-oidc, which takes EC keys from a URL only. On loopback and its own port, so that it
 * does not depend on the portal's host, TLS or proxy, and shows only what {@code /oauth2/jwks} does. It uses the JDK's
 * server: a second one of Vert.x would register metrics with conflicting tags, and the portal would never start to
 * listen.
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

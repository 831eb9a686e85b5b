package portal.demo.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** A small HTTP server of the JDK on 127.0.0.1, for pages and scripts of this machine and under its names alone. */
public final class LocalHttpServer implements AutoCloseable {

    /** Answers one request. What it throws becomes a 400, because only odd requests can make these pages fail. */
    public interface Handler {
        HttpReply handle(HttpExchange exchange) throws IOException;
    }

    private static final Logger LOG = Logger.getLogger(LocalHttpServer.class);

    static {
        // Without this every answer waits for the client's delayed acknowledgement, about 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private LocalHttpServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Takes the port, 0 for a free one, without answering yet. */
    public static LocalHttpServer bind(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(Loopback.ADDRESS, port), 0);
            var threads = Executors.newCachedThreadPool(LocalHttpServer::daemon);
            server.setExecutor(threads);
            return new LocalHttpServer(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
    }

    public LocalHttpServer serve(Handler handler) {
        server.createContext("/", exchange -> answer(exchange, handler));
        server.start();
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange, handler));
        }
    }

    private static HttpReply reply(HttpExchange exchange, Handler handler) throws IOException {
        if (!LocalHost.isMeant(exchange.getRequestHeaders().get("Host"))) {
            return HttpReply.text(LocalHost.MISDIRECTED, LocalHost.WORDS + '\n');
        }
        try {
            return handler.handle(exchange);
        } catch (RuntimeException e) {
            LOG.debugf(e, "Refused %s %s", exchange.getRequestMethod(), exchange.getRequestURI());
            return HttpReply.text(400, "This request could not be understood.\n");
        }
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        var bodiless = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "demo-http");
        thread.setDaemon(true);
        return thread;
    }
}

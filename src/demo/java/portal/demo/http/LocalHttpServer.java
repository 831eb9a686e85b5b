package portal.demo.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** Serves HTTP on 127.0.0.1, under the names of this machine only, with a Vert.x instance of its own. */
public final class LocalHttpServer implements AutoCloseable {

    private static final long BODY_LIMIT_BYTES = 64 * 1024;
    private static final String INVALID = "The request is invalid or not allowed.\n";

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setUseDaemonThread(true)
            .setFileSystemOptions(
                    new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false)));
    private final Router router = Router.router(vertx);
    private final HttpServer server;

    /** Listens on the port, 0 for a free one. Answers 404 to every path that the router does not have yet. */
    public LocalHttpServer(int port) {
        router.route().handler(LocalHttpServer::prepare);
        router.route()
                .handler(
                        BodyHandler.create(false).setBodyLimit(BODY_LIMIT_BYTES).setMergeFormAttributes(false));
        for (var status : new int[] {400, 403, 413, 500}) {
            router.errorHandler(status, context -> Replies.text(context, status == 500 ? 400 : status, INVALID));
        }
        var options = new HttpServerOptions()
                .setHost(Loopback.ADDRESS.getHostAddress())
                .setPort(port)
                .setHttp2ClearTextEnabled(false);
        server = await(
                vertx.createHttpServer(options).requestHandler(this::handle).listen());
    }

    public Router router() {
        return router;
    }

    /** The address, without a slash at the end. */
    public String url() {
        return "http://" + Loopback.ADDRESS.getHostAddress() + ":" + server.actualPort();
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    /** Checks the host before the router does, which answers 400 to some of them. */
    private void handle(HttpServerRequest request) {
        if (LocalHost.isMeant(request.headers().getAll("Host"))) {
            router.handle(request);
        } else {
            request.response().setStatusCode(LocalHost.MISDIRECTED).end(LocalHost.MESSAGE + '\n');
        }
    }

    private static void prepare(RoutingContext context) {
        context.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        if (context.normalizedPath().equals(context.request().path())) {
            context.next();
        } else {
            context.fail(404);
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}

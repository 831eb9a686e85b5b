package portal.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import portal.exports.CsvLines;
import portal.exports.ListExport;
import portal.exports.ListQuery;
import portal.kernel.page.PageRequest;

/**
 * Writes one list as a file, page by page. Each page is a transaction of its own, and the next one is read when the client
 * has taken the last: memory stays the same for any number of rows, and a slow client holds no connection of the database.
 */
@ApplicationScoped
class CsvDownload {

    private static final Logger LOG = Logger.getLogger(CsvDownload.class);

    @Inject
    ListQuery query;

    @Inject
    ExportConfig config;

    @Inject
    Clock clock;

    <F, O, N> void send(ListExport<F, O, N> list, RoutingContext request) {
        var parameters = parameters(request);
        var filter = query.filter(list, parameters);
        var order = query.order(list, parameters);
        // The first page before the first byte: what is refused is refused with a status of its own.
        var page = read(list, null, filter, order);
        var response = head(list, request.response());
        write(response, CsvLines.head(list.header()));
        while (true) {
            write(response, CsvLines.of(page.lines()));
            if (page.next() == null) {
                break;
            }
            page = read(list, page.next(), filter, order);
        }
        response.end();
    }

    private static <F, O> ListExport.Page read(ListExport<F, O, ?> list, String after, F filter, O order) {
        return QuarkusTransaction.requiringNew().call(() -> list.read(PageRequest.MAX_SIZE, after, filter, order));
    }

    private HttpServerResponse head(ListExport<?, ?, ?> list, HttpServerResponse response) {
        var name = list.name() + '-' + LocalDate.now(clock) + ".csv";
        return response.setChunked(true)
                .putHeader("Content-Type", "text/csv; charset=utf-8; header=present")
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + '"')
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    private void write(HttpServerResponse response, byte[] bytes) {
        try {
            response.write(Buffer.buffer(bytes))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.stalled().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClientGone();
        } catch (ExecutionException | TimeoutException gone) {
            LOG.debugf(gone, "The client stopped reading");
            throw new ClientGone();
        }
    }

    private static Map<String, List<String>> parameters(RoutingContext request) {
        var parameters = new TreeMap<String, List<String>>();
        request.queryParams()
                .names()
                .forEach(name -> parameters.put(name, request.queryParams().getAll(name)));
        return parameters;
    }

    /** Nobody is there to be told anything. */
    static final class ClientGone extends RuntimeException {
        ClientGone() {
            super(null, null, false, false);
        }
    }
}

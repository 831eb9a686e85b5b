package portal.web.files;

import io.github.bucket4j.TimeMeter;
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
import java.util.function.Function;
import org.jboss.logging.Logger;
import portal.exports.CsvLines;
import portal.exports.ListExport;
import portal.exports.ListQuery;
import portal.kernel.page.PageRequest;
import portal.tenancy.ReadOnly;
import portal.web.http.ClientGone;
import portal.web.http.HttpLimits;

/**
 * Writes one list as a file, page by page. Each page is its own transaction, read once the client has received the
 * previous one: memory use does not depend on the number of rows, and a slow client holds no database connection.
 */
@ApplicationScoped
public class CsvDownload {

    private static final Logger LOG = Logger.getLogger(CsvDownload.class);

    @Inject
    ListQuery query;

    @Inject
    ExportConfig config;

    @Inject
    HttpLimits limits;

    @Inject
    Clock clock;

    @Inject
    ReadOnly readOnly;

    <F, O, N> void send(ListExport<F, O, N> list, RoutingContext request) {
        var parameters = parameters(request);
        var filter = query.filter(list, parameters);
        var order = query.order(list, parameters);
        send(
                list.name(),
                list.header(),
                after -> list.read(PageRequest.MAX_SIZE, after, filter, order),
                request.response());
    }

    /**
     * Writes all pages.
     *
     * @param pages returns the page after the end of the previous one; null for the first
     */
    void send(String name, List<String> header, Function<String, ListExport.Page> pages, HttpServerResponse response) {
        // Reads the first page before the first byte is sent, so that a refusal has its own status.
        var page = read(pages, null);
        head(name, response);
        var pace = new StallAllowance(config.stalled(), limits.minimumRate().asLongValue());
        write(response, CsvLines.head(header), pace);
        while (true) {
            write(response, CsvLines.of(page.lines()), pace);
            if (page.next() == null) {
                break;
            }
            page = read(pages, page.next());
        }
        response.end();
    }

    private ListExport.Page read(Function<String, ListExport.Page> pages, String after) {
        return readOnly.call(() -> pages.apply(after));
    }

    private HttpServerResponse head(String list, HttpServerResponse response) {
        var name = list + '-' + LocalDate.now(clock) + ".csv";
        return response.setChunked(true)
                .putHeader("Content-Type", "text/csv; charset=utf-8; header=present")
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + '"')
                .putHeader("X-Content-Type-Options", "nosniff");
    }

    private void write(HttpServerResponse response, byte[] bytes, StallAllowance pace) {
        var startedAt = TimeMeter.SYSTEM_NANOTIME.currentTimeNanos();
        try {
            response.write(Buffer.buffer(bytes))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(pace.patience(bytes.length).toMillis(), TimeUnit.MILLISECONDS);
            pace.waited(TimeMeter.SYSTEM_NANOTIME.currentTimeNanos() - startedAt);
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
}

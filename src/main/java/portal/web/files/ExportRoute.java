package portal.web.files;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.exports.ListExport;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.web.http.RestCall;
import portal.web.http.RestReply;

/** Mounts {@code GET /exports/<list>.csv}. Invalid requests are refused before the first byte of a file. */
@ApplicationScoped
class ExportRoute {

    private static final String PATH = "/exports/:file";
    private static final String ENDING = ".csv";

    private final Map<String, ListExport<?, ?, ?>> lists;

    @Inject
    CsvDownload download;

    @Inject
    Downloads downloads;

    @Inject
    RestCall call;

    @Inject
    RestReply reply;

    @Inject
    ExportRoute(@All List<ListExport<?, ?, ?>> lists) {
        this.lists = lists.stream().collect(Collectors.toUnmodifiableMap(ListExport::name, Function.identity()));
    }

    void mount(@Observes Router router) {
        router.route(PATH)
                .handler(this::admit)
                .blockingHandler(this::answer, false)
                .failureHandler(reply::fail);
    }

    private void admit(RoutingContext request) {
        if (call.admitKnown(request, HttpMethod.GET)) {
            request.next();
        }
    }

    private void answer(RoutingContext request) {
        call.run(request, () -> {
            try {
                export(request);
            } catch (DomainException refused) {
                throw new ProtocolException(Code.BAD_REQUEST, refused.getMessage());
            }
        });
    }

    private void export(RoutingContext request) {
        var file = request.pathParam("file");
        var list = file.endsWith(ENDING) ? lists.get(file.substring(0, file.length() - ENDING.length())) : null;
        if (list == null) {
            reply.refuse(request, new DomainException(ErrorCode.NOT_FOUND, "There is no such export."));
            return;
        }
        if (call.spend(request)) {
            downloads.run(() -> download.send(list, request));
        }
    }
}

package portal.web.files;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import portal.imports.api.Uploads;
import portal.web.http.RestCall;
import portal.web.http.RestReply;

/** Mounts {@code GET /plans/<plan>/rows.csv}: rows of an uploaded file with what a plan does with them. */
@ApplicationScoped
class PlanFileRoute {

    static final String PATH = "/plans/:plan/rows.csv";

    @Inject
    RestCall call;

    @Inject
    RestReply reply;

    @Inject
    Uploads uploads;

    @Inject
    Downloads downloads;

    @Inject
    CsvDownload download;

    void mount(@Observes Router router) {
        router.route(PATH)
                .handler(this::admit)
                .blockingHandler(request -> call.run(request, () -> answer(request)), false)
                .failureHandler(reply::fail);
    }

    private void admit(RoutingContext request) {
        if (call.admitKnown(request, HttpMethod.GET)) {
            request.next();
        }
    }

    private void answer(RoutingContext request) {
        var plan = request.pathParam("plan");
        var outcomes = request.queryParam("outcome");
        var header = uploads.header(plan);
        if (call.spend(request)) {
            downloads.run(() ->
                    download.send("rows", header, after -> uploads.lines(plan, outcomes, after), request.response()));
        }
    }
}

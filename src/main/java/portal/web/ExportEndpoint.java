package portal.web;

import io.quarkus.arc.All;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.exports.ListExport;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.AsCaller;
import portal.tenancy.CurrentScope;
import portal.tenancy.SessionEndedException;

/** Answers requests for whole lists, and refuses what cannot be answered before the first byte of a file. */
@ApplicationScoped
class ExportEndpoint {

    private static final String ENDING = ".csv";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Map<String, ListExport<?, ?, ?>> lists;
    private final Semaphore places;

    @Inject
    CsvDownload download;

    @Inject
    RateLimits rates;

    @Inject
    GraphQlLimits limits;

    @Inject
    CurrentScope currentScope;

    @Inject
    AsCaller asCaller;

    @Inject
    RestReply reply;

    @Inject
    ExportEndpoint(@All List<ListExport<?, ?, ?>> lists, ExportConfig config) {
        this.lists = lists.stream().collect(Collectors.toUnmodifiableMap(ListExport::name, Function.identity()));
        this.places = new Semaphore(config.atOnce());
    }

    /** Names the request and refuses what is not a reading one. */
    void admit(RoutingContext request) {
        GraphQlReply.requestId(request);
        if (request.request().method() == HttpMethod.GET) {
            request.next();
        } else {
            request.response().putHeader("Allow", "GET");
            reply.refuse(request, 405, Code.BAD_REQUEST.name(), "Use GET.");
        }
    }

    void answer(RoutingContext request) {
        try {
            asCaller.run(request, () -> export(request));
        } catch (AuthenticationFailedException refused) {
            reply.refuse(request, SessionEndedException.refusal(refused));
        } catch (ProtocolException refused) {
            reply.refuse(request, refused);
        } catch (DomainException refused) {
            reply.refuse(request, 400, Code.BAD_REQUEST.name(), refused.getMessage());
        } catch (CsvDownload.ClientGone gone) {
            request.request().connection().close();
        } catch (RuntimeException fault) {
            reply.fault(request, fault);
        }
    }

    private void export(RoutingContext request) {
        var file = request.pathParam("file");
        var list = file.endsWith(ENDING) ? lists.get(file.substring(0, file.length() - ENDING.length())) : null;
        if (list == null) {
            reply.refuse(request, 404, ErrorCode.NOT_FOUND.name(), "There is no such export.");
            return;
        }
        var wait = price();
        if (!wait.isZero()) {
            reply.refuseFor(
                    request,
                    wait,
                    new ProtocolException(Code.RATE_LIMITED, "Too much at once. Please try again soon."));
            return;
        }
        if (!places.tryAcquire()) {
            reply.refuseFor(
                    request,
                    SOON,
                    new ProtocolException(Code.UNAVAILABLE, "Too many exports at once. Please try again soon."));
            return;
        }
        try {
            download.send(list, request);
        } catch (RuntimeException failure) {
            throw currentScope.hasEnded() ? SessionEndedException.refusal(new SessionEndedException()) : failure;
        } finally {
            places.release();
        }
    }

    /** As much as the dearest query; returns zero, or how long to wait until the caller may spend it. */
    private Duration price() {
        return rates.spend(currentScope, limits.cost());
    }

    /** What went wrong outside {@link #answer}. */
    void fail(RoutingContext request) {
        if (request.failure() instanceof AuthenticationFailedException || request.statusCode() == 401) {
            reply.refuse(request, SessionEndedException.refusal(request.failure()));
        } else if (request.failure() instanceof OIDCException) {
            reply.refuseFor(
                    request,
                    SOON,
                    new ProtocolException(
                            Code.UNAVAILABLE, "The identity provider cannot be reached. Please try again soon."));
        } else {
            reply.fault(request, request.failure());
        }
    }
}

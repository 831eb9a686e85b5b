package portal.web;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import portal.kernel.DomainException;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.AsCaller;
import portal.tenancy.CurrentScope;
import portal.tenancy.SessionEndedException;

/** What routes for files have in common: a caller, its rate, and refusals in one shape. */
@ApplicationScoped
class RestCall {

    private static final Duration SOON = Duration.ofSeconds(5);

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

    /** Names the request and refuses every method but one. */
    boolean admit(RoutingContext request, HttpMethod method) {
        GraphQlReply.requestId(request);
        if (request.request().method() == method) {
            return true;
        }
        request.response().putHeader("Allow", method.name());
        reply.refuse(request, 405, Code.BAD_REQUEST.name(), "Use " + method.name() + '.');
        return false;
    }

    /** The same for routes that are for known callers only: whoever shows no credential is refused without a thread. */
    boolean admitKnown(RoutingContext request, HttpMethod method) {
        if (!admit(request, method)) {
            return false;
        }
        if (request.request().getHeader("Authorization") == null) {
            reply.refuse(request, AsCaller.anonymous());
            return false;
        }
        return true;
    }

    /** Runs the work as the caller; what it refuses is the answer. */
    void run(RoutingContext request, Runnable work) {
        try {
            asCaller.run(request, () -> {
                RequestTexts.requireStorable(request);
                whileInSession(work);
            });
        } catch (AuthenticationFailedException refused) {
            reply.refuse(request, SessionEndedException.refusal(refused));
        } catch (ProtocolException refused) {
            reply.refuse(request, refused);
        } catch (DomainException refused) {
            reply.refuse(request, refused);
        } catch (CsvDownload.ClientGone gone) {
            request.request().connection().close();
        } catch (RuntimeException fault) {
            reply.fault(request, fault);
        }
    }

    private void whileInSession(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            throw currentScope.hasEnded() ? SessionEndedException.refusal(new SessionEndedException()) : failure;
        }
    }

    /** Spends as much as the most expensive query costs; false, and refused, if the caller has less left. */
    boolean spend(RoutingContext request) {
        var wait = rates.spend(currentScope, limits.cost());
        if (!wait.isZero()) {
            reply.refuseFor(
                    request,
                    wait,
                    new ProtocolException(Code.RATE_LIMITED, "Too much at once. Please try again soon."));
        }
        return wait.isZero();
    }

    /** Who asks; only while their work runs. */
    CurrentScope caller() {
        return currentScope;
    }

    /** What went wrong outside {@link #run}. */
    void fail(RoutingContext request) {
        if (request.response().ended() || RequestBody.isGone(request.failure())) {
            return;
        }
        var status = RequestBody.statusOf(request);
        if (request.failure() instanceof AuthenticationFailedException || request.statusCode() == 401) {
            reply.refuse(request, SessionEndedException.refusal(request.failure()));
        } else if (request.failure() instanceof OIDCException) {
            reply.refuseFor(
                    request,
                    SOON,
                    new ProtocolException(
                            Code.UNAVAILABLE, "The identity provider cannot be reached. Please try again soon."));
        } else if (status >= 400 && status < 500) {
            reply.refuse(request, status, ProtocolException.ofStatus(status));
        } else {
            reply.fault(request, request.failure());
        }
    }
}

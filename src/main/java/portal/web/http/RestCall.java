package portal.web.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.AsCaller;
import portal.tenancy.CurrentScope;
import portal.tenancy.SessionEndedException;
import portal.web.limits.GraphQlLimits;
import portal.web.limits.RateLimits;

/** Admits, authenticates and charges the requests of REST routes. */
@ApplicationScoped
public class RestCall {

    @Inject
    RateLimits rates;

    @Inject
    GraphQlLimits limits;

    @Inject
    CurrentScope currentScope;

    @Inject
    RestReply reply;

    /** Returns whether the request has the route's method; refuses it otherwise. */
    public boolean admit(RoutingContext request, HttpMethod method) {
        Refusals.requestId(request);
        if (request.request().method() == method) {
            return true;
        }
        request.response().putHeader("Allow", method.name());
        reply.refuse(request, 405, new ProtocolException(Code.BAD_REQUEST, "Use " + method.name() + '.'));
        return false;
    }

    /** Returns whether the request has the route's method and a credential; refuses it otherwise, on the event loop. */
    public boolean admitKnown(RoutingContext request, HttpMethod method) {
        if (!admit(request, method)) {
            return false;
        }
        if (request.request().getHeader("Authorization") == null) {
            reply.refuse(request, AsCaller.anonymous());
            return false;
        }
        return true;
    }

    /** Runs the work as the caller and answers the request if the work is refused or fails. */
    public void run(RoutingContext request, Runnable work) {
        reply.run(request, () -> {
            RequestTexts.requireStorable(request);
            try {
                work.run();
            } catch (RuntimeException failure) {
                throw currentScope.hasEnded() ? SessionEndedException.refusal(new SessionEndedException()) : failure;
            }
        });
    }

    /**
     * Spends as much as the most expensive query costs. Returns false and refuses the request if the caller has less
     * left.
     */
    public boolean spend(RoutingContext request) {
        var wait = rates.spend(currentScope, limits.cost());
        if (!wait.isZero()) {
            reply.refuse(request, wait, RateLimits.exceeded());
        }
        return wait.isZero();
    }

    /** Returns the caller of the request that is running. */
    public CurrentScope caller() {
        return currentScope;
    }
}

package portal.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/**
 * Runs a route's work as the caller of the bearer token: on the request's worker thread, with one request context, so
 * that the scope cannot get lost.
 */
@ApplicationScoped
public class AsCaller {

    @Inject
    CurrentIdentityAssociation currentIdentity;

    @Inject
    CurrentVertxRequest currentRequest;

    /** Returns the refusal of a request without a token. */
    public static ProtocolException anonymous() {
        return new ProtocolException(Code.UNAUTHENTICATED, "A bearer token is required.");
    }

    /** Refuses a request without a token with UNAUTHENTICATED; an invalid token fails authentication. */
    public void run(RoutingContext request, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            Uni<SecurityIdentity> deferred = request.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
            var identity = deferred.await().indefinitely();
            if (identity.isAnonymous()) {
                throw anonymous();
            }
            currentIdentity.setIdentity(identity);
            currentRequest.setCurrent(request);
            work.run();
        } finally {
            context.terminate();
        }
    }
}

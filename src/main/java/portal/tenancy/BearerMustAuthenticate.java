package portal.tenancy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;

/**
 * Refuses, on every route, a request with a credential that no OIDC tenant accepts; it is never served as anonymous.
 */
@ApplicationScoped
class BearerMustAuthenticate implements HttpSecurityPolicy {

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        if (request.request().getHeader("Authorization") == null) {
            return CheckResult.permit();
        }
        // Passes the failure to the route's own handler; by default 401 is sent without a body as soon as
        // authentication fails.
        BiConsumer<RoutingContext, Throwable> nothingYet = (refused, failure) -> {};
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, nothingYet);
        return identity.map(known -> {
            if (known.isAnonymous()) {
                // A failed authentication, not a denial.
                throw new AuthenticationFailedException("No tenant accepts this credential");
            }
            return CheckResult.PERMIT;
        });
    }
}

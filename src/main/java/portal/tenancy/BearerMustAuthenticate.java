package portal.tenancy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;

/** On every route: whoever presents a credential that no OIDC tenant accepts is refused, never served as anonymous. */
@ApplicationScoped
class BearerMustAuthenticate implements HttpSecurityPolicy {

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        if (request.request().getHeader("Authorization") == null) {
            return CheckResult.permit();
        }
        // The failure reaches the route as any other does, so that each can answer in its own shape; by default 401 is
        // sent without a body as soon as authentication fails.
        BiConsumer<RoutingContext, Throwable> nothingYet = (refused, failure) -> {};
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, nothingYet);
        return identity.map(known -> {
            if (known.isAnonymous()) {
                // As a failed authentication, not a denial.
                throw new AuthenticationFailedException("No tenant accepts this credential");
            }
            return CheckResult.PERMIT;
        });
    }
}

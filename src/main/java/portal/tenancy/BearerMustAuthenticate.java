package portal.tenancy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** On every route: whoever presents a credential that no OIDC tenant accepts is refused, never served as anonymous. */
@ApplicationScoped
class BearerMustAuthenticate implements HttpSecurityPolicy {

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        if (request.request().getHeader("Authorization") == null) {
            return CheckResult.permit();
        }
        return identity.map(known -> {
            if (known.isAnonymous()) {
                // As a failed authentication, not a denial: so that each route can answer it in its own shape.
                throw new AuthenticationFailedException("No tenant accepts this credential");
            }
            return CheckResult.PERMIT;
        });
    }
}

package portal.tenancy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Verifies an access token from a request's body as if it were the bearer token: by its own OIDC tenant. */
@ApplicationScoped
public class OtherTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    IdentityProviderManager identities;

    @Inject
    PortalTenantResolver tenants;

    /**
     * Returns the verified token. Once per request, which must not have authenticated with a bearer token. Blocks.
     *
     * @throws AuthenticationFailedException if no OIDC tenant of the identity provider accepts it
     */
    public JsonWebToken verify(String token, RoutingContext request) {
        if (PresentedToken.read(token).flatMap(tenants::tenantOf).isEmpty()) {
            throw new AuthenticationFailedException("No tenant accepts this token");
        }
        request.put(PresentedToken.OTHER_THAN_BEARER, token);
        var credential = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        HttpSecurityUtils.setRoutingContextAttribute(credential, request);
        var identity = identities.authenticate(credential).await().atMost(PATIENCE);
        return (JsonWebToken) identity.getPrincipal();
    }
}

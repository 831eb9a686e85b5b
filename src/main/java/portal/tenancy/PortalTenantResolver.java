package portal.tenancy;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Picks the OIDC tenant that has to verify a token of the identity provider by what the token claims to be. A wrong claim
 * gains nothing: the tenant verifies signature, issuer, audience and {@code org_type}. What matches no tenant stays
 * anonymous. Manage tokens, which are the portal's own, have a resolver of their own in managemode.
 */
@ApplicationScoped
class PortalTenantResolver implements TenantResolver {

    @ConfigProperty(name = "portal.identity.issuer")
    String issuer;

    @Override
    public String resolve(RoutingContext request) {
        return PresentedToken.of(request).flatMap(this::tenantOf).orElse(null);
    }

    Optional<String> tenantOf(PresentedToken token) {
        return issuer.equals(token.issuer())
                ? Stream.of(OrgType.values())
                        .map(OrgType::claim)
                        .filter(token.orgType()::equals)
                        .findFirst()
                : Optional.empty();
    }
}

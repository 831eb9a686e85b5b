package portal.tenancy;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Picks the OIDC tenant for a token of the identity provider by the token's own claims. A false claim gains nothing:
 * the tenant verifies signature, issuer, audience and {@code org_type}. Tokens that match no tenant stay anonymous.
 * Managemode has its own resolver for manage tokens.
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

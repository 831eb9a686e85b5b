package portal.tenancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Picks the OIDC tenant that has to verify a bearer token by what the token claims to be. A wrong claim gains nothing:
 * the tenant verifies signature, issuer, audience and {@code org_type}. What matches no tenant stays anonymous.
 */
@ApplicationScoped
class PortalTenantResolver implements TenantResolver {

    private static final String BEARER = "bearer ";

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "portal.identity.issuer")
    String issuer;

    @Override
    public String resolve(RoutingContext request) {
        var header = request.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        var parts = header.substring(BEARER.length()).strip().split("\\.", -1);
        return parts.length == 3 ? tenantOf(parts[1]) : null;
    }

    private String tenantOf(String payload) {
        try {
            var claims = json.readTree(Base64.getUrlDecoder().decode(payload));
            if (!issuer.equals(claims.path("iss").asText())) {
                return null;
            }
            var orgType = claims.path("org_type").asText();
            return Arrays.stream(OrgType.values())
                    .map(OrgType::claim)
                    .filter(orgType::equals)
                    .findFirst()
                    .orElse(null);
        } catch (IOException | IllegalArgumentException malformed) {
            return null;
        }
    }
}

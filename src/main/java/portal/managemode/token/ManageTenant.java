package portal.managemode.token;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.managemode.ManageConfig;
import portal.tenancy.ManageToken;
import portal.tenancy.OrgType;
import portal.tenancy.PresentedToken;

/**
 * The OIDC tenant {@code manage}: the portal's own issuer and keys. It is chosen for tokens that claim this issuer and
 * a currently published key; retired keys are refused here, regardless of the verifier's cache.
 */
@ApplicationScoped
class ManageTenant implements TenantConfigResolver {

    @Inject
    ManageKeys keys;

    @Inject
    LocalKeyServer keyServer;

    @Inject
    ManageConfig config;

    @ConfigProperty(name = "portal.identity.audience")
    String audience;

    private volatile OidcTenantConfig tenant;

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        var ours = PresentedToken.of(request)
                .filter(token -> config.issuer().equals(token.issuer()))
                .filter(token ->
                        keys.ring().find(token.keyId(), TokenTime.now()).isPresent());
        return Uni.createFrom().item(ours.isPresent() ? tenant() : null);
    }

    /** Always returns the same object: another one would make the verifier reconnect. */
    private synchronized OidcTenantConfig tenant() {
        if (tenant == null) {
            tenant = OidcTenantConfig.authServerUrl(keyServer.address())
                    .tenantId(ManageToken.TENANT)
                    .applicationType(ApplicationType.SERVICE)
                    .discoveryEnabled(false)
                    .jwksPath("/")
                    // Each request with an unknown key fetches it. Resolved early, only the first such request would
                    // fetch it, and the others would be refused.
                    .jwks()
                    .resolveEarly(false)
                    .end()
                    .token()
                    .issuer(config.issuer())
                    .audience(audience)
                    .signatureAlgorithm(SignatureAlgorithm.ES256)
                    .tokenType(ManageToken.TENANT)
                    .requiredClaims("typ", Set.of(ManageToken.TENANT))
                    .requiredClaims("org_type", Set.of(OrgType.CUSTOMER.claim()))
                    .allowJwtIntrospection(false)
                    .allowOpaqueTokenIntrospection(false)
                    .end()
                    .build();
        }
        return tenant;
    }
}

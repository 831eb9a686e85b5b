package portal.tenancy;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import portal.kernel.IdType;

/**
 * Adds the memberships to a verified identity and, if the choice is clear, its scope. The token identifies the caller;
 * organisation and roles come from the database. Roles claimed by a token are dropped.
 */
@ApplicationScoped
class ScopeAugmentor implements SecurityIdentityAugmentor {

    static final String SCOPE = "portal.scope";
    static final String ADMISSION = "portal.admission";
    static final String MEMBERSHIPS = "portal.memberships";
    static final String CHOICE_HEADER = "Portal-Membership";

    @Inject
    Memberships memberships;

    @Inject
    ManagedScopes managedScopes;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        return context.runBlocking(() -> complete(identity, token, request));
    }

    private SecurityIdentity complete(SecurityIdentity identity, JsonWebToken token, RoutingContext request) {
        if (ManageToken.TENANT.equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE))) {
            return managed(identity, token);
        }
        if (token.containsClaim("act") || token.containsClaim("may_act")) {
            throw new AuthenticationFailedException("Only manage tokens name an actor");
        }
        var orgType = ServiceAccount.organisationType(token);
        var known = memberships.of(token, orgType);
        var completed = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttribute(MEMBERSHIPS, known);
        choose(known, request)
                .ifPresent(chosen ->
                        completed.addAttribute(SCOPE, chosen.scope()).addAttribute(ADMISSION, chosen.admission()));
        return completed.build();
    }

    /** Replaces all other roles of the actor: manage mode is one company, as its manager. */
    private SecurityIdentity managed(SecurityIdentity identity, JsonWebToken token) {
        try {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(identity.getPrincipal())
                    .addCredentials(identity.getCredentials())
                    .addAttribute(SCOPE, managedScopes.of(ManageToken.of(token)))
                    .build();
        } catch (SessionEndedException over) {
            throw over.asFailedAuthentication();
        }
    }

    private static Optional<MembershipChoice> choose(List<MembershipChoice> known, RoutingContext request) {
        var header = request == null ? null : request.request().getHeader(CHOICE_HEADER);
        if (header == null) {
            return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
        }
        var chosen = IdType.MEMBER.decode(header);
        return known.stream()
                .filter(choice -> chosen.isPresent() && choice.scope().actorId().equals(chosen.get()))
                .findFirst();
    }
}

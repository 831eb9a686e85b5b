package portal.managemode.token;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import portal.managemode.LiveSessions;
import portal.managemode.LiveSessions.LiveSession;
import portal.managemode.ManageConfig;
import portal.tenancy.OtherTokens;
import portal.tenancy.SessionEndedException;

/** Exchanges a grant and its actor's own access token for a manage token. */
@ApplicationScoped
class ExchangeTokens {

    /** The issued token. */
    record Issued(String token, Duration lifetime) {}

    @Inject
    ReadGrants grants;

    @Inject
    ExchangeLimits limits;

    @Inject
    OtherTokens otherTokens;

    @Inject
    LiveSessions sessions;

    @Inject
    MintTokens mint;

    @Inject
    ManageConfig config;

    @Inject
    Clock clock;

    @ConfigProperty(name = "portal.identity.audience")
    String audience;

    /** Returns the token; throws {@link ExchangeRefused}. Blocks. */
    Issued handle(RoutingContext request) {
        var asked = ExchangeRequest.of(request, audience);
        var grant = grants.read(asked.grant())
                .orElseThrow(() -> ExchangeRefused.invalidRequest("The subject token is not accepted."));
        limits.admit(grant.sessionId());
        var actor = actor(asked, grant, request);
        var session = live(grant, clientOf(actor, asked));
        var remaining = Duration.between(clock.instant(), session.expiresAt());
        var lifetime = remaining.compareTo(MintTokens.LIFETIME) < 0 ? remaining : MintTokens.LIFETIME;
        return new Issued(mint.token(session, grant.actorIssuer(), grant.actorSubject(), lifetime), lifetime);
    }

    private JsonWebToken actor(ExchangeRequest asked, SessionGrant grant, RoutingContext request) {
        JsonWebToken actor;
        try {
            actor = otherTokens.verify(asked.actorToken(), request);
        } catch (AuthenticationFailedException refused) {
            throw ExchangeRefused.invalidRequest("The actor token is not accepted.");
        }
        if (!grant.actorIssuer().equals(actor.getIssuer())
                || !grant.actorSubject().equals(actor.getSubject())) {
            throw ExchangeRefused.invalidRequest(
                    "The actor token belongs to somebody other than the person who entered manage mode.");
        }
        return actor;
    }

    /** People need a client configured for manage mode; an integration needs the client that it is enrolled under. */
    private String clientOf(JsonWebToken actor, ExchangeRequest asked) {
        String client = actor.getClaim("azp");
        var isIntegration = actor.getClaim("client_id") != null;
        if (client == null
                || !isIntegration && !config.clients().contains(client)
                || asked.clientId() != null && !asked.clientId().equals(client)) {
            throw new ExchangeRefused(400, "unauthorized_client", "This client may not act in manage mode.");
        }
        return client;
    }

    private LiveSession live(SessionGrant grant, String client) {
        try {
            return sessions.find(
                    grant.sessionId(), grant.companyId(), grant.actorIssuer(), grant.actorSubject(), client);
        } catch (SessionEndedException over) {
            throw ExchangeRefused.invalidRequest("The manage session has ended.");
        } catch (AuthenticationFailedException unknown) {
            throw ExchangeRefused.invalidRequest("The subject token is not accepted.");
        }
    }
}

package portal.managemode.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import portal.kernel.IdType;
import portal.managemode.LiveSessions.LiveSession;
import portal.managemode.ManageConfig;
import portal.tenancy.ManageToken;

/** Signs grants and manage tokens. */
@ApplicationScoped
public class MintTokens {

    /** Maximum lifetime of a manage token. */
    static final Duration LIFETIME = Duration.ofSeconds(300);

    static final String GRANT = "grant";

    @Inject
    ManageKeys keys;

    @Inject
    ManageConfig config;

    @ConfigProperty(name = "portal.identity.audience")
    String audience;

    /** Returns a grant: valid at the token endpoint only, for its actor only, until the session ends. */
    public String grant(SessionGrant session) {
        var claims = claims(config.tokenEndpoint(), session.companyId(), session.sessionId(), session.lasts());
        claims.setStringClaim("typ", GRANT);
        claims.setClaim("may_act", Map.of("iss", session.actorIssuer(), "sub", session.actorSubject()));
        return sign(claims, "grant+jwt");
    }

    /** Returns a manage token for a session that was just found live. */
    String token(LiveSession session, String actorIssuer, String actorSubject, Duration lifetime) {
        var scope = session.scope();
        var claims = claims(audience, scope.companyId(), scope.manageSessionId(), lifetime);
        claims.setStringClaim("typ", ManageToken.TENANT);
        claims.setStringClaim("org_type", scope.orgType().claim());
        claims.setStringClaim("client_id", scope.clientId());
        claims.setStringClaim("azp", scope.clientId());
        claims.setClaim(
                "act",
                Map.of(
                        "iss", actorIssuer,
                        "sub", actorSubject,
                        "org_id", IdType.PARTNER.encode(session.actorPartnerId())));
        return sign(claims, "at+jwt");
    }

    private JwtClaims claims(String audience, UUID company, UUID session, Duration lifetime) {
        var now = NumericDate.now();
        var claims = new JwtClaims();
        claims.setIssuer(config.issuer());
        claims.setAudience(audience);
        claims.setSubject(ManageToken.COMPANY + IdType.COMPANY.encode(company));
        claims.setStringClaim("sid", IdType.MANAGE_SESSION.encode(session));
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + lifetime.toSeconds()));
        claims.setGeneratedJwtId();
        return claims;
    }

    private String sign(JwtClaims claims, String type) {
        var key = keys.ring().signing(TokenTime.now());
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.id());
        signature.setHeader("typ", type);
        signature.setKey(key.jwk().getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("A manage token could not be signed", failure);
        }
    }
}

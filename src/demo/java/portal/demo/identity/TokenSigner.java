package portal.demo.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** Turns claims into tokens of one issuer; knows no personas. */
final class TokenSigner {

    static final Duration LIFETIME = Duration.ofHours(1);

    private final OAuth2TokenProvider provider;
    private final String issuer;

    TokenSigner(OAuth2TokenProvider provider, String issuer) {
        this.provider = provider;
        this.issuer = issuer;
    }

    String sign(Map<String, Object> claims) {
        return sign(claims, EmbeddedIdentityProvider.ISSUER_ID);
    }

    /** Signs with the key of the given issuer id; a claim given as null is left out of the token. */
    String sign(Map<String, Object> claims, String keyOf) {
        return provider.jwt(complete(claims), LIFETIME, keyOf).serialize();
    }

    /** {@code alg: none}. */
    String unsigned(Map<String, Object> claims) {
        var set = new JWTClaimsSet.Builder();
        complete(claims).forEach(set::claim);
        return new PlainJWT(set.build()).serialize();
    }

    private Map<String, Object> complete(Map<String, Object> claims) {
        var complete = new LinkedHashMap<String, Object>();
        var now = Instant.now().getEpochSecond();
        complete.put("iss", issuer);
        complete.put("iat", now);
        complete.put("nbf", now);
        complete.put("exp", now + LIFETIME.toSeconds());
        complete.put("jti", UUID.randomUUID().toString());
        complete.putAll(claims);
        return complete;
    }
}

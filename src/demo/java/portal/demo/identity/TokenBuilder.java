package portal.demo.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Builds any token for a test, also one that no real provider would issue. Starts from the claims of a persona, or
 * from none but {@code iss}, {@code iat}, {@code nbf}, {@code exp} and {@code jti}.
 */
public final class TokenBuilder {

    private final TokenSigner signer;
    private final String baseUrl;
    private final Map<String, Object> claims;
    private String keyOf = EmbeddedIdentityProvider.ISSUER_ID;

    TokenBuilder(TokenSigner signer, String baseUrl, Map<String, Object> claims) {
        this.signer = signer;
        this.baseUrl = baseUrl;
        this.claims = claims;
    }

    /** Sets a claim to any JSON value; null leaves the claim out. */
    public TokenBuilder claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public TokenBuilder without(String... names) {
        for (var name : names) {
            claims.put(name, null);
        }
        return this;
    }

    public TokenBuilder audience(String... audience) {
        return claim("aud", List.of(audience));
    }

    public TokenBuilder client(String clientId) {
        return claim("azp", clientId);
    }

    public TokenBuilder emailNotVerified() {
        return claim("email_verified", false);
    }

    /** Lets the token expire a minute ago. */
    public TokenBuilder expired() {
        var past = Instant.now().minus(TokenSigner.LIFETIME).minusSeconds(60).getEpochSecond();
        return claim("iat", past).claim("nbf", past).claim("exp", past + TokenSigner.LIFETIME.toSeconds());
    }

    /** Sets the time of sign-in to that long ago. */
    public TokenBuilder signedInAgo(Duration ago) {
        return claim("auth_time", Instant.now().minus(ago).getEpochSecond());
    }

    /** Makes another issuer on the same host issue the token, with a key of its own. */
    public TokenBuilder issuedBy(String issuerId) {
        return claim("iss", baseUrl + "/" + issuerId).signedBy(issuerId);
    }

    /** Signs with the key of another issuer id but keeps the claim {@code iss}: a forgery. */
    public TokenBuilder signedBy(String issuerId) {
        keyOf = issuerId;
        return this;
    }

    /** Returns the signed, serialised token. */
    public String build() {
        return signer.sign(claims, keyOf);
    }

    /** Returns the same claims with {@code alg: none}. */
    public String buildUnsigned() {
        return signer.unsigned(claims);
    }
}

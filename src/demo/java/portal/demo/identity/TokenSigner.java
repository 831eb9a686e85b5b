package portal.demo.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Turns claims into tokens of one issuer, with keys that are new at every start. */
final class TokenSigner {

    static final Duration LIFETIME = Duration.ofHours(1);

    private final Map<String, RsaJsonWebKey> keys = new ConcurrentHashMap<>();
    private final String issuer;

    TokenSigner(String issuer) {
        this.issuer = issuer;
    }

    String sign(Map<String, Object> claims) {
        return sign(claims, EmbeddedIdentityProvider.ISSUER_ID);
    }

    /** Signs with the key of the given issuer id; a claim whose value is null is left out of the token. */
    String sign(Map<String, Object> claims, String issuerId) {
        var token = token(claims, AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(key(issuerId).getKeyId());
        token.setKey(key(issuerId).getPrivateKey());
        return serialise(token);
    }

    /** Returns a token with {@code alg: none}. */
    String unsigned(Map<String, Object> claims) {
        var token = token(claims, AlgorithmIdentifiers.NONE);
        token.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
        return serialise(token);
    }

    /** Returns the public key of the issuer as a JSON Web Key Set. */
    String publicKeys() {
        return new JsonWebKeySet(key(EmbeddedIdentityProvider.ISSUER_ID)).toJson();
    }

    private JsonWebSignature token(Map<String, Object> claims, String algorithm) {
        var now = Instant.now().getEpochSecond();
        var complete = new LinkedHashMap<String, Object>(Map.of(
                "iss", issuer,
                "iat", now,
                "nbf", now,
                "exp", now + LIFETIME.toSeconds(),
                "jti", UUID.randomUUID().toString()));
        complete.putAll(claims);
        complete.values().removeIf(Objects::isNull);
        var token = new JsonWebSignature();
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue(algorithm);
        token.setPayload(JsonUtil.toJson(complete));
        return token;
    }

    private RsaJsonWebKey key(String issuerId) {
        return keys.computeIfAbsent(issuerId, id -> newKey());
    }

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serialise(JsonWebSignature token) {
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}

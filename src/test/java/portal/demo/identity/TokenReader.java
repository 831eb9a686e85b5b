package portal.demo.identity;

import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Reads tokens as a resource server would: with the published keys only. */
public final class TokenReader {

    private TokenReader() {}

    /** Returns the claims of a token, signed by anybody or by nobody. */
    public static Map<String, Object> claims(String token) {
        try {
            return new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .setDisableRequireSignature()
                    .setJwsAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS)
                    .build()
                    .processToClaims(token)
                    .getClaimsMap();
        } catch (InvalidJwtException e) {
            throw new AssertionError(e);
        }
    }

    static boolean isSignedBy(EmbeddedIdentityProvider provider, String token) {
        try {
            var published = new JsonWebKeySet(
                    LocalClient.get(provider.issuer() + "/jwks").body());
            var signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            var key = published.findJsonWebKey(signature.getKeyIdHeaderValue(), "RSA", "sig", "RS256");
            if (key == null) {
                return false;
            }
            signature.setKey(key.getKey());
            return signature.verifySignature();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}

package portal.demo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Reads tokens as a resource server would: with the published keys only. */
final class Tokens {

    private Tokens() {}

    static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    static boolean isSignedBy(EmbeddedIdentityProvider provider, String token) {
        try {
            var published =
                    JWKSet.parse(LocalClient.get(provider.issuer() + "/jwks").body());
            var jwt = SignedJWT.parse(token);
            var key = published.getKeyByKeyId(jwt.getHeader().getKeyID());
            return key != null && jwt.verify(new RSASSAVerifier(key.toRSAKey()));
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }
}

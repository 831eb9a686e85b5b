package portal.demo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.token.KeyProvider;

/**
 * A fresh key for each issuer at every start. The library would use keys that are published inside its own archive, and
 * would name every key after its issuer, so that a client could not tell the key of yesterday from that of today.
 */
final class SigningKeys extends KeyProvider {

    private final Map<String, RSAKey> keys = new ConcurrentHashMap<>();

    SigningKeys() {
        super(List.of(), JWSAlgorithm.RS256.getName());
    }

    @Override
    public JWK signingKey(String issuerId) {
        return keys.computeIfAbsent(issuerId, id -> named(super.signingKey(id).toRSAKey()));
    }

    private static RSAKey named(RSAKey key) {
        try {
            return new RSAKey.Builder(key).keyIDFromThumbprint().build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

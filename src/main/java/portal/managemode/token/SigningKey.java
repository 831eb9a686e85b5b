package portal.managemode.token;

import java.time.Instant;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/**
 * A key and the time from which it signs.
 *
 * @param from when it begins to sign; before that it is only published
 * @param jwk both halves, with its thumbprint as key id
 */
record SigningKey(Instant from, EllipticCurveJsonWebKey jwk) {

    String id() {
        return jwk.getKeyId();
    }
}

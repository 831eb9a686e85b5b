package portal.managemode.token;

import java.time.Instant;
import org.jose4j.jwt.NumericDate;

/**
 * The time in tokens. Token verifiers use the machine's clock, even if the product's clock was replaced, so issuing and
 * checking claims does too.
 */
public final class TokenTime {

    private TokenTime() {}

    public static Instant now() {
        return Instant.ofEpochMilli(NumericDate.now().getValueInMillis());
    }
}

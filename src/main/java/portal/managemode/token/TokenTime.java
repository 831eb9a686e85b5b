package portal.managemode.token;

import java.time.Instant;
import org.jose4j.jwt.NumericDate;

/**
 * The time in tokens. The verifier of every token goes by the machine's clock, whatever clock the product has been given,
 * so what is issued here and compared with claims does too.
 */
public final class TokenTime {

    private TokenTime() {}

    public static Instant now() {
        return Instant.ofEpochMilli(NumericDate.now().getValueInMillis());
    }
}

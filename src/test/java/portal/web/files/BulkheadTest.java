package portal.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

@Tag("java")
class BulkheadTest {

    private final Bulkhead places = new Bulkhead(new Bulkhead.Shares(4, 2, 3));
    private final UUID partner = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private Code refusal(String person, UUID partner) {
        return catchThrowableOfType(ProtocolException.class, () -> places.take(person, partner))
                .code();
    }

    @Test
    void onePersonHoldsNoMoreThanAShare() {
        var first = places.take("ada", partner);
        places.take("ada", partner);
        assertThat(refusal("ada", partner)).isEqualTo(Code.RATE_LIMITED);
        first.close();
        first.close();
        places.take("ada", partner);
        assertThat(refusal("ada", partner)).isEqualTo(Code.RATE_LIMITED);
    }

    @Test
    void thePeopleOfOnePartnerHoldNoMoreThanAShare() {
        places.take("ada", partner);
        places.take("ben", partner);
        places.take("cleo", partner);
        assertThat(refusal("dan", partner)).isEqualTo(Code.RATE_LIMITED);
        places.take("eve", other);
        assertThat(refusal("fay", other)).isEqualTo(Code.UNAVAILABLE);
    }
}

package portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Public ids carry any UUID there and back, and nothing else. */
@Tag("java")
class IdTypePropertyTest {

    @Property
    void aUuidSurvivesTheWayThereAndBack(@ForAll long high, @ForAll long low, @ForAll IdType type) {
        var id = new UUID(high, low);
        var text = type.encode(id);
        assertThat(type.decode(text)).contains(id);
        assertThat(IdType.of(text)).contains(type);
    }

    @Property
    void arbitraryTextIsNoId(@ForAll String text, @ForAll IdType type) {
        assertThat(type.decode(text)).isEmpty();
    }

    @Test
    void followsTheTypeIdFormat() {
        // The example of the TypeID specification: this UUID is 01h455vb4pex5vsknk084sn02q.
        var id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(IdType.ORDER.encode(id)).isEqualTo("order_01h455vb4pex5vsknk084sn02q");
    }

    @Test
    void refusesWhatWouldOverflow() {
        assertThat(IdType.ORDER.decode("order_8zzzzzzzzzzzzzzzzzzzzzzzzz")).isEmpty();
        assertThat(IdType.ORDER.decode("order_01h455vb4pex5vsknk084sn02Q")).isEmpty();
        assertThat(IdType.ORDER.decode("company_01h455vb4pex5vsknk084sn02q")).isEmpty();
    }
}

package portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Text that could forge a line or turn its direction is refused, whatever the character. */
@Tag("java")
class TextTest {

    private static final Pattern REFUSED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    @Test
    void everyCharacterOfUnicodeIsJudged() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(character -> {
            var text = "a" + Character.toString(character) + "b";
            if (REFUSED.matcher(text).find()) {
                assertThatThrownBy(() -> Text.required(text, 10, "name"))
                        .as("U+%04X", character)
                        .isInstanceOf(DomainException.class);
            } else {
                assertThat(Text.required(text, 10, "name")).isEqualTo(text);
            }
        });
    }

    @Test
    void aLineBreakAtTheEndIsRefusedToo() {
        assertThatThrownBy(() -> Text.required("name\r\n", 10, "name")).isInstanceOf(DomainException.class);
    }

    @Test
    void addressesAreStoredTrimmedAndInLowerCase() {
        assertThat(Text.email("  Zoe.Example@People.Example ", "email")).isEqualTo("zoe.example@people.example");
    }
}

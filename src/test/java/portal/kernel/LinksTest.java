package portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and reasons carry no link, and honest ones are taken as they are. */
class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your account is locked - https://evil.example/login",
                "HTTP://EVIL.EXAMPLE",
                "See http:evil.example",
                "mailto:help@evil.example",
                "javascript:alert(1)",
                "tel:+4930123456",
                "www.evil.example",
                "Visit WWW.evil.example now",
                "evil.example/path",
                "Unlock at evil.example/",
                "evil.example:8443",
                "evil.example?next=1",
                "evil.example#top",
                "evil.xn--p1ai/x",
                "10.0.0.1/login",
                "10.0.0.1:8080/login",
                "ftp:evil.example",
                "evil\u3002example/path",
                "evil\uFF0Eexample\uFF0Fpath",
                "https\uFF1A//evil.example",
                "ht\u200Btps://evil.example",
                "www\u2060.evil.example"
            })
    void aLinkIsRefused(String text) {
        assertThatThrownBy(() -> Text.withoutLinks(text, 200, "name"))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_INPUT);
                    assertThat(refused.field()).containsExactly("name");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. A. Smith",
                "ACME Inc.",
                "ACME Inc./Ltd.",
                "Node.js Foundation",
                "Booking.com",
                "Müller & Söhne GmbH & Co. KG",
                "ISO/IEC 27001",
                "A/B Testing Ltd.",
                "Team 1.5/2.0",
                "Data: Insights",
                "Tel: ask Anna",
                "Why? Because of the budget.",
                "O'Neill-Smith, Jr.",
                "株式会社。東京",
                "founder@start.example"
            })
    void anHonestNameIsTaken(String text) {
        assertThat(Text.withoutLinks(text, 200, "name")).isEqualTo(text);
    }
}

package portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.demo.http.Loopback;

/** Where the demo's settings come from. */
class DemoSettingsTest {

    @Test
    void withoutSettingsTheUsualPortsAreTaken() {
        var settings = read(Map.of(), Map.of());

        assertThat(settings.api().number()).isEqualTo(8080);
        assertThat(settings.identity().number()).isEqualTo(8180);
        assertThat(settings.mailPage().number()).isEqualTo(8025);
        assertThat(settings.smtp().number()).isEqualTo(1025);
        assertThat(settings.database().number()).isEqualTo(5433);
        assertThat(settings.data()).hasToString(".portal-demo");
        assertThat(settings.fresh()).isFalse();
    }

    @Test
    void aPropertyBeatsAVariableAndAnEmptyOneCountsAsAbsent() {
        var settings = read(
                Map.of("portal.demo.mail-port", "9025", "portal.demo.smtp-port", ""),
                Map.of("PORTAL_DEMO_MAIL_PORT", "1", "PORTAL_DEMO_SMTP_PORT", "2525", "PORTAL_DEMO_FRESH", "true"));

        assertThat(settings.mailPage().number()).isEqualTo(9025);
        assertThat(settings.smtp().number()).isEqualTo(2525);
        assertThat(settings.fresh()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "mail", "-1", "8025 "})
    void whatIsNoPortIsNamed(String given) {
        assertThatThrownBy(() -> read(Map.of("portal.demo.mail-port", given), Map.of()))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("portal.demo.mail-port");
    }

    @Test
    void aTakenPortIsNamedWithItsSetting() throws IOException {
        try (var other = new ServerSocket(0, 1, Loopback.ADDRESS)) {
            var port = new DemoPort("the mail page", "portal.demo.mail-port", other.getLocalPort());

            assertThat(port.isTaken()).isTrue();
            assertThat(port.complaint())
                    .contains(Integer.toString(other.getLocalPort()), "the mail page", "portal.demo.mail-port");
        }
    }

    private static DemoSettings read(Map<String, String> properties, Map<String, String> environment) {
        return DemoSettings.read(properties::get, environment::get);
    }
}

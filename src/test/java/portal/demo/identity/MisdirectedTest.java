package portal.demo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.demo.mail.MailCatcher;
import portal.testsupport.RawRequest;

/** A page elsewhere whose name is made to point here gets nothing of the demo's mails and sign-in. */
class MisdirectedTest {

    private static MailCatcher mail;
    private static EmbeddedIdentityProvider identity;

    @BeforeAll
    static void start() {
        mail = MailCatcher.start();
        identity = EmbeddedIdentityProvider.start();
    }

    @AfterAll
    static void stop() {
        mail.close();
        identity.close();
    }

    private static String mails(String method, String... headers) {
        return RawRequest.status(URI.create(mail.url()).getPort(), method, "/api/messages", headers);
    }

    private static String signIn(String... headers) {
        var issuer = URI.create(identity.issuer());
        return RawRequest.status(
                issuer.getPort(), "GET", issuer.getPath() + "/.well-known/openid-configuration", headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8025",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "127.0.0.1@evil.example",
                "evil.example#127.0.0.1",
                "127.0.0.2",
                "0.0.0.0:8025",
                "localhost:",
                "localhost:port",
                "::1",
                ""
            })
    void anotherHostIsRefused(String host) {
        assertThat(mails("GET", "Host: " + host)).startsWith("HTTP/1.1 421");
        assertThat(mails("DELETE", "Host: " + host)).startsWith("HTTP/1.1 421");
        assertThat(signIn("Host: " + host)).startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:1", "localhost", "LOCALHOST:8025", "[::1]", "[::1]:8025"})
    void thisMachineIsServed(String host) {
        assertThat(mails("GET", "Host: " + host)).startsWith("HTTP/1.1 200");
        assertThat(signIn("Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: localhost", "Host: localhost\r\nHost: evil.example"})
    void noHostAndTwoHostsAreRefused(String headers) {
        assertThat(mails("GET", headers.split("\r\n"))).startsWith("HTTP/1.1 4");
        assertThat(signIn(headers.split("\r\n"))).startsWith("HTTP/1.1 4");
    }
}

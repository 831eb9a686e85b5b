package portal.managemode.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.demo.ManageKeyFiles;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

/** Keys change while their tokens are in use, and nobody notices. */
@Tag("java")
@QuarkusTest
class KeyRotationTest {

    private static final int CLIENTS = 8;

    private final List<Path> added = new ArrayList<>();
    private ManageMode mode;
    private String old;

    @BeforeEach
    void somebodyIsInManageMode() {
        var partner = TestWorld.partner();
        mode = ManageMode.enter(partner.manager(), partner.company().id());
        old = mode.token();
    }

    @AfterEach
    void theOldKeyAlone() throws IOException {
        for (var file : added) {
            Files.deleteIfExists(file);
        }
        await().until(() -> published().size() == 1);
    }

    @Test
    void tokensOfTheOldKeyAndOfTheNewOneAreGoodSideBySide() throws Exception {
        var over = new AtomicBoolean();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var running = new ArrayList<Future<List<String>>>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> use(over)));
            }
            add(Instant.now().minus(Duration.ofMinutes(1)));
            var fresh = signedByTheNewKey();
            assertThat(Together.times(CLIENTS, () -> outcome(fresh))).containsOnly("OK");
            over.set(true);
            for (var client : running) {
                assertThat(client.get()).isNotEmpty().containsOnly("OK");
            }
        } finally {
            over.set(true);
            clients.shutdownNow();
        }
        assertThat(published()).contains(keyOf(old)).hasSize(2);
    }

    @Test
    void theNextKeyIsPublishedBeforeItSigns() {
        add(Instant.now().plus(Duration.ofMinutes(10)));
        await().until(() -> published().size() == 2);
        assertThat(keyOf(mode.token())).isEqualTo(keyOf(old));
    }

    @Test
    void tokensOfAWithdrawnKeyAreRefused() throws IOException {
        add(Instant.now().minus(Duration.ofMinutes(1)));
        var stolen = signedByTheNewKey();
        assertThat(outcome(stolen)).isEqualTo("OK");
        theOldKeyAlone();
        assertThat(outcome(stolen)).isEqualTo("UNAUTHENTICATED");
        assertThat(outcome(old)).isEqualTo("OK");
        assertThat(keyOf(mode.token())).isEqualTo(keyOf(old));
    }

    /** Tokens are granted so many a minute: the key is waited for, not a token that it has signed. */
    private String signedByTheNewKey() {
        await().until(() -> published().size() == 2);
        var token = mode.token();
        assertThat(keyOf(token)).isNotEqualTo(keyOf(old));
        return token;
    }

    private List<String> use(AtomicBoolean over) {
        var outcomes = new ArrayList<String>();
        while (!over.get()) {
            outcomes.add(outcome(old));
        }
        return outcomes;
    }

    private static String outcome(String token) {
        var answer = Caller.withToken(token).run("Viewer");
        return answer.errors() == null ? "OK" : answer.errorCode();
    }

    private void add(Instant from) {
        var minute = from.truncatedTo(ChronoUnit.MINUTES);
        ManageKeyFiles.add(PortalServers.manageKeys(), minute);
        added.add(PortalServers.manageKeys().resolve(KeyFile.name(minute)));
    }

    private static List<String> published() {
        return RestAssured.get("/oauth2/jwks").path("keys.kid");
    }

    private static String keyOf(String token) {
        return Forgery.header(token).get("kid").toString();
    }
}

package portal.testsupport.keycloak;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Keycloak in a process of its own on 127.0.0.1, as the Maven profile {@code keycloak} has unpacked it, with the realm
 * that is delivered. Its data is in memory and goes with the process.
 */
final class KeycloakServer {

    /** Its public address, as behind a proxy in production. The name is never resolved: see {@link Browser}. */
    static final String PUBLIC = "https://identity.example";

    static final Path REALM = Path.of("deploy", "keycloak", "portal-realm.json");

    /** The first start rebuilds the distribution for its options, which takes most of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final int LINES_TO_SHOW = 40;

    private final Path home = Path.of(System.getProperty("portal.keycloak.home"));
    private final Path log = home.resolveSibling("keycloak.log");
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    KeycloakServer(int port, Map<String, String> environment) {
        this.port = port;
        this.environment = environment;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns as soon as the realm can be signed in to. */
    synchronized void start() {
        try {
            var imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(REALM, imports.resolve(REALM.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            process = command().start();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptionsMatching(IOException.class::isInstance)
                    .until(() -> !process.isAlive() || isReady());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ConditionTimeoutException late) {
            var end = end();
            stop();
            throw new AssertionError("Keycloak was not ready within " + PATIENCE + ":\n" + end, late);
        }
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended with " + process.exitValue() + ":\n" + end());
        }
    }

    /** There is nothing to be saved, so it is not asked. While it rebuilds itself, Java is a child of the script. */
    synchronized void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    private ProcessBuilder command() {
        var builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + PUBLIC,
                        "--hostname-backchannel-dynamic=true")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx700m");
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return builder;
    }

    private boolean isReady() throws IOException {
        var discovery = URI.create(url() + "/realms/portal/.well-known/openid-configuration");
        return Http.send(HttpRequest.newBuilder(discovery)).statusCode() == 200;
    }

    private String end() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}

package portal.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The production artefact in a process of its own, which can be killed. RestAssured is pointed at it. */
public final class PortalProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path log;

    private PortalProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the artefact against these servers and waits until it is ready to serve. */
    public static PortalProcess start(Map<String, String> settings) {
        return start(settings, List.of());
    }

    /** The same with options of the Java machine, such as the size of its heap. */
    public static PortalProcess start(Map<String, String> settings, List<String> java) {
        var portal = launch(settings, java);
        portal.use();
        await().atMost(Duration.ofSeconds(300)).ignoreExceptions().until(portal::live);
        return portal;
    }

    private static PortalProcess launch(Map<String, String> settings, List<String> java) {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(java);
        settings.forEach((name, value) -> command.add("-D" + name + '=' + value));
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + port);
        if (!settings.containsKey("quarkus.management.port")) {
            command.add("-Dquarkus.management.port=" + freePort());
        }
        command.add("-jar");
        command.add(System.getProperty("portal.jar"));
        var log = Path.of(System.getProperty("portal.jar")).resolve("../../portal-process-" + port + ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.normalize().toFile()))
                    .start();
            return new PortalProcess(process, port, log.normalize());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** JVM options of the Maven profile: processes that live long get another compiler than short ones. */
    private static List<String> options() {
        var options = System.getProperty("portal.java", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split(" +"));
    }

    /** Whatever is asked from now on is asked of this one. */
    public void use() {
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = port;
    }

    /** Without a path. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts the artefact, which refuses to serve; returns what it has written by then. */
    public static String refused(Map<String, String> settings) {
        var portal = launch(settings, List.of());
        try {
            await().atMost(Duration.ofSeconds(300)).until(() -> !portal.process.isAlive());
            assertThat(portal.process.exitValue()).isNotZero();
            return String.join("\n", portal.log());
        } finally {
            portal.kill();
        }
    }

    private boolean live() {
        return RestAssured.get("/q/health/live").statusCode() == 200;
    }

    /** All that the process has written so far. */
    public List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The processor time that the process has used so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9}: nothing in the process gets a chance to finish. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As {@code SIGTERM}; returns the exit code. */
    public int terminate() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

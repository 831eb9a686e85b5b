package portal.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import portal.testsupport.Caller;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Site;
import portal.testsupport.Tenant;

/** The production artefact with a heap of 512 MB, an attacker's tenant, and a bystander of another one who goes on working. */
final class AttackedPortal implements AutoCloseable {

    private static final Duration PROMPT = Duration.ofSeconds(1);

    /** Attackers, bystander, portal and database share two cores: one request in a hundred may take up to this long. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final int ONE_IN = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long GROWTH = 48L << 20;
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");

    private final PortalServers servers = new PortalServers();
    private final Path temporary;
    private final PortalProcess portal;
    private final Tenant attacker;
    private final Caller bystander;
    private final long heapBefore;

    private AttackedPortal() throws IOException {
        temporary = Files.createTempDirectory("attacked-portal");
        var settings = new HashMap<>(servers.start());
        // As in production; the other tests exceed the limits of one person.
        settings.keySet().removeIf(name -> name.startsWith("portal.graphql.") || name.startsWith("portal.exports."));
        settings.put("java.io.tmpdir", temporary.toString());
        portal = PortalProcess.start(settings, List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"));
        attacker = Tenant.full();
        bystander = Tenant.full().partner().manager();
        for (int i = 0; i < 300; i++) {
            bystander.run("Orders", "first", 20);
        }
        heapBefore = heap();
    }

    static AttackedPortal start() throws IOException {
        return new AttackedPortal();
    }

    Tenant attacker() {
        return attacker;
    }

    Site site() {
        return attacker.first();
    }

    int port() {
        return RestAssured.port;
    }

    /**
     * Attacks while the bystander works: each of its requests is answered within a second, and the portal stays
     * healthy.
     */
    void during(String attack, Runnable work) {
        Queue<String> findings = new ConcurrentLinkedQueue<>();
        Queue<Long> waits = new ConcurrentLinkedQueue<>();
        var asked = new AtomicInteger();
        var clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.scheduleWithFixedDelay(
                    () -> {
                        asked.incrementAndGet();
                        ask(findings, waits);
                    },
                    0,
                    PAUSE.toMillis(),
                    TimeUnit.MILLISECONDS);
            work.run();
        } finally {
            clock.shutdown();
        }
        assertThat(awaitEnd(clock)).as("the bystander got its last answer").isTrue();
        assertThat(findings)
                .as(attack + ": " + asked + " requests of the bystander")
                .isEmpty();
        assertThat(waits.stream().filter(took -> took > PROMPT.toMillis()))
                .as(attack + ": milliseconds above " + PROMPT + " among " + waits.size() + " requests")
                .hasSizeLessThanOrEqualTo(Math.max(1, waits.size() / ONE_IN));
        assertThat(asked.get()).as("requests of the bystander during " + attack).isPositive();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(heap() - heapBefore)
                .as(attack + ": growth of the heap")
                .isLessThan(GROWTH));
    }

    private static boolean awaitEnd(ExecutorService clock) {
        try {
            return clock.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ask(Queue<String> findings, Queue<Long> waits) {
        try {
            timed(findings, waits, "orders", () -> bystander
                    .run("Orders", "first", 20)
                    .status());
            timed(findings, waits, "readiness", () -> health("ready"));
            timed(findings, waits, "liveness", () -> health("live"));
        } catch (RuntimeException broken) {
            findings.add(broken.toString());
        }
    }

    private static int health(String which) {
        return Caller.anonymous().get("/q/health/" + which).status();
    }

    private static void timed(Queue<String> findings, Queue<Long> waits, String what, IntSupplier request) {
        var startedAt = System.nanoTime();
        int status = request.getAsInt();
        var took = Duration.ofNanos(System.nanoTime() - startedAt);
        waits.add(took.toMillis());
        if (status != 200 || took.compareTo(LONGEST) > 0) {
            findings.add(what + ": " + status + " after " + took.toMillis() + " ms");
        }
    }

    /** The bytes of live objects. */
    private long heap() {
        jcmd("GC.run");
        var used = HEAP.matcher(jcmd("GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1)) << 10;
    }

    private String jcmd(String command) {
        try {
            var jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(portal.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The files below the portal's directory for temporary ones. */
    List<Path> temporaryFiles() {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("portal-uploads"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        portal.close();
        servers.stop();
    }
}

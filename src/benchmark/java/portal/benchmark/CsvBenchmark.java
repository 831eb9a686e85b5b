package portal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.CsvFiles;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/**
 * Renews {@code portal.benchmark.rows} learners, 100,000 unless said otherwise, by a file, in a heap that is at most 256 MB
 * larger than what the portal needs at rest. The figures are in target/benchmark/csv.txt.
 */
class CsvBenchmark {

    private static final int ROWS = Integer.getInteger("portal.benchmark.rows", 100_000);
    private static final String HEAP = System.getProperty("portal.benchmark.heap", "320m");
    private static final int ROUNDS = Integer.getInteger("portal.benchmark.rounds", 2);

    private final List<String> figures = new ArrayList<>();

    @Test
    void renewByAFile() throws Exception {
        var servers = new PortalServers();
        var settings = new HashMap<>(servers.start());
        int management = PortalProcess.freePort();
        settings.put("quarkus.management.port", String.valueOf(management));
        try (var portal = PortalProcess.start(settings, List.of("-Xmx" + HEAP))) {
            figures.add("%,d rows; heap of %s; %d cores shared by client, portal on Java %s and PostgreSQL"
                    .formatted(
                            ROWS,
                            HEAP,
                            Runtime.getRuntime().availableProcessors(),
                            System.getProperty("java.version")));
            for (int round = 0; round < ROUNDS; round++) {
                round(management);
            }
            assertThat(portal.log()).noneMatch(line -> line.contains("OutOfMemory"));
        } finally {
            servers.stop();
            var report = Path.of("target", "benchmark", "csv.txt");
            Files.createDirectories(report.getParent());
            Files.write(report, figures);
            figures.forEach(System.out::println);
        }
    }

    private void round(int management) throws InterruptedException {
        var company = TestWorld.partner().company();
        var manager = company.manager();
        var ended = company.licences(ROWS);
        String assignment = company.partner()
                .assign(manager.mutate("RequestOrder", "quantity", ROWS, "renewsId", ended)
                        .done("order.id"));
        var file = file(expired(company.id(), ended));
        figures.add("at rest: " + heap(management) + " MB of heap used");
        var done = new AtomicBoolean();
        var most = new long[1];
        var watch = new Thread(() -> {
            while (!done.get()) {
                most[0] = Math.max(most[0], heap(management));
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        });
        watch.start();
        var upload = timed("upload", () -> CsvFiles.uploaded(manager, file));
        String plan = timed("plan", () -> CsvFiles.planRenewal(
                        manager, upload, company.partner().productId(), assignment)
                .done("plan.id"));
        int renewed = timed(
                "apply", () -> manager.mutate("ApplyRenewal", "planId", plan).done("plan.identifiedCount"));
        done.set(true);
        watch.join();
        figures.add("at most " + most[0] + " MB of heap used, garbage included");
        assertThat(renewed).isEqualTo(ROWS);
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        var result = work.get();
        figures.add("%s: %.1f s"
                .formatted(what, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0));
        return result;
    }

    /** Learners whose licences ended yesterday, with ids as the portal makes them; their addresses, in another order. */
    private static List<String> expired(String company, String assignment) {
        Superuser.execute("""
                insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
                select partner_id, uuidv7(), id, 'learner.number.' || n || '@bulk.example', 'Learner ' || n, 'en',
                '{LEARNER}', 'INVITED', now() from company, generate_series(1, ?) n where id = ?""", ROWS, Rows.uuid(IdType.COMPANY, company));
        Superuser.execute("""
                insert into allocation (partner_id, id, company_id, assignment_id, seat_number, seat_count, product_id,
                    learner_id, starts_at, ends_at)
                select a.partner_id, uuidv7(), a.company_id, a.id, row_number() over (), a.seat_count, a.product_id, m.id,
                    now() - interval '2 days', now() - interval '1 day'
                from assignment a join membership m on m.company_id = a.company_id and m.email like '%@bulk.example'
                where a.id = ?""", Rows.uuid(IdType.ASSIGNMENT, assignment));
        Superuser.execute("delete from free_seat where assignment_id = ?", Rows.uuid(IdType.ASSIGNMENT, assignment));
        Superuser.execute("analyze");
        return Superuser.texts(
                "select email from membership where company_id = ? and email like '%@bulk.example' order by md5(email)",
                Rows.uuid(IdType.COMPANY, company));
    }

    private static String file(List<String> emails) {
        var text = new StringBuilder("Name,E-Mail,Department,Employee\r\n");
        for (int i = 0; i < emails.size(); i++) {
            text.append("Learner number ")
                    .append(i)
                    .append(',')
                    .append(emails.get(i))
                    .append(",Sales,")
                    .append(i)
                    .append("\r\n");
        }
        return text.toString();
    }

    private static long heap(int management) {
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(java.net
                        .URI
                        .create(RestAssured.baseURI + ":" + management + "/q/metrics")
                        .toURL()
                        .openStream()))
                .lines()) {
            return (long) (lines.filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                            .sum()
                    / (1 << 20));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}

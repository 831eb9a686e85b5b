package portal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/**
 * Assigns an order, allocates all its licences to learners who match, and refunds it: for 1,000 and for 100,000 of them, or
 * those of {@code portal.benchmark.sizes}. The bar for assigning 100,000 is 3 s and constant memory.
 * The figures are in target/benchmark/refund.txt.
 */
class RefundBenchmark {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("portal.benchmark.sizes", "1000,100000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final String HEAP = System.getProperty("portal.benchmark.heap", "320m");

    private final List<String> figures = new ArrayList<>();

    @Test
    void assignAllocateAndRefund() throws Exception {
        var servers = new PortalServers();
        try (var portal =
                PortalProcess.start(new HashMap<>(servers.start()), List.of("-Xmx" + HEAP, HeapSteps.LOG_GC))) {
            figures.add("Heap of %s; %d cores shared by client, portal on Java %s and PostgreSQL"
                    .formatted(HEAP, Runtime.getRuntime().availableProcessors(), System.getProperty("java.version")));
            // The first round is not counted: it warms up.
            round(new HeapSteps(portal, new ArrayList<>()), SIZES.get(0));
            for (int size : SIZES) {
                figures.add("%,d licences".formatted(size));
                round(new HeapSteps(portal, figures), size);
            }
            assertThat(portal.log()).noneMatch(line -> line.contains("OutOfMemory"));
        } finally {
            servers.stop();
            var report = Path.of("target", "benchmark", "refund.txt");
            Files.createDirectories(report.getParent());
            Files.write(report, figures);
            figures.forEach(System.out::println);
        }
    }

    private static void round(HeapSteps steps, int size) {
        var company = TestWorld.partner().company();
        var partner = company.partner().manager();
        var manager = company.manager();
        learners(company.id(), size);
        var order = company.requestOrder(size);

        String assignment = steps.timed("assign", () -> company.partner().assign(order));
        Map<String, Object> all = Map.of("assignmentId", assignment, "filter", Map.of());
        Answer matching = steps.timed("previewMatching", () -> manager.run("PreviewMatching", "input", all));
        assertThat(matching.<Integer>done("preview.count")).isEqualTo(size);
        var wanted = new HashMap<>(all);
        wanted.put("previewHash", matching.done("preview.hash"));
        int allocated = steps.timed("allocateMatching", () -> manager.run("AllocateMatching", "input", wanted)
                .done("count"));
        assertThat(allocated).isEqualTo(size);

        Answer refund = steps.timed("previewRefund", () -> partner.mutate("PreviewRefund", "orderId", order));
        assertThat(refund.<Integer>done("preview.allocationCount")).isEqualTo(size);
        String hash = refund.done("preview.hash");
        String status =
                steps.timed("refundOrder", () -> partner.mutate("RefundOrder", "orderId", order, "previewHash", hash)
                        .done("order.status"));
        assertThat(status).isEqualTo("REFUNDED");
        assertThat(Rows.count(
                        "select count(*) from allocation where assignment_id = ? and closed_as is null",
                        Rows.uuid(IdType.ASSIGNMENT, assignment)))
                .isZero();
    }

    private static void learners(String company, int count) {
        Superuser.execute("""
                insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
                select partner_id, gen_random_uuid(), id, 'learner.number.' || n || '@bulk.example', 'Learner ' || n, 'en',
                '{LEARNER}', 'INVITED', now() from company, generate_series(1, ?) n where id = ?""", count, Rows.uuid(IdType.COMPANY, company));
        Superuser.execute("analyze membership");
    }
}

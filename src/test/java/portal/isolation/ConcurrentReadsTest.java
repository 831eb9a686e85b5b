package portal.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Site;
import portal.testsupport.Tenant;

/** Connections and threads are shared, answers are not; a single thread could not show this. */
@QuarkusTest
class ConcurrentReadsTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 12;
    private static final List<String> READS = List.of(
            "companies",
            "company",
            "orders",
            "order",
            "assignments",
            "products",
            "members",
            "learners",
            "nodes",
            "viewer");

    @Inject
    GraphQLSchema schema;

    private record Asked(Caller caller, ApiOperation read, Site own, Set<String> foreign) {}

    private record Told(Asked asked, Answer answer) {}

    @Test
    void concurrentReadersGetOnlyTheirOwnData() throws Exception {
        var world = TwoTenants.get();
        var toA = Victim.partner(world.b(), world.a()).canaries();
        var toB = Victim.partner(world.a(), world.b()).canaries();
        var requests = new ArrayList<Callable<Told>>();
        var callersOfA = callers(world.a());
        var callersOfB = callers(world.b());
        for (int round = 0; round < ROUNDS; round++) {
            for (var read : READS) {
                add(
                        requests,
                        ApiOperation.named(schema, read),
                        callersOfA,
                        world.a().first(),
                        toA);
                add(
                        requests,
                        ApiOperation.named(schema, read),
                        callersOfB,
                        world.b().first(),
                        toB);
            }
        }

        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (var told : pool.invokeAll(requests)) {
                check(told.get(), toA, toB);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static List<Caller> callers(Tenant tenant) {
        var site = tenant.first();
        return List.of(tenant.partner().manager(), site.manager(), site.managing());
    }

    private static void add(
            List<Callable<Told>> requests, ApiOperation read, List<Caller> callers, Site site, Set<String> foreign) {
        for (var caller : callers) {
            var asked = new Asked(caller, read, site, foreign);
            requests.add(() -> new Told(asked, read.by(caller, Requests.about(read, site))));
        }
    }

    private static void check(Told told, Set<String> toA, Set<String> toB) {
        var asked = told.asked();
        var own = asked.foreign() == toA ? toB : toA;
        assertThat(TenantIsolationTest.found(told.answer(), asked.foreign()))
                .as(asked.read().name())
                .isEmpty();
        if (told.answer().errors() == null) {
            assertThat(TenantIsolationTest.found(told.answer(), own))
                    .as(asked.read().name())
                    .isNotEmpty();
        } else {
            assertThat(told.answer().errorCode()).as(told.answer().body()).isEqualTo("FORBIDDEN");
        }
    }
}

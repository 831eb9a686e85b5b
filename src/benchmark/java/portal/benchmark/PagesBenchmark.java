package portal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Caller;
import portal.testsupport.People;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/**
 * Drives the pages people open most on the data set "large": 50 partners, 2,000 companies, 200,000
 * learners, 20,000 orders, 500,000 allocations. {@code portal.benchmark.companies} is the number of companies of each
 * partner. It asserts only that nothing was refused; the figures are in target/benchmark/index.html.
 */
class PagesBenchmark {

    private static final int COMPANIES = Integer.getInteger("portal.benchmark.companies", 40);
    private static final int CONNECTIONS = Integer.getInteger("portal.benchmark.connections", 32);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("portal.benchmark.warm-up", 20));
    private static final Duration DURATION = Duration.ofSeconds(Integer.getInteger("portal.benchmark.seconds", 20));

    @Test
    void pagesOfTheLargeDataSet() throws Exception {
        var servers = new PortalServers();
        var settings = new HashMap<>(servers.start());
        settings.put("portal.graphql.person-per-minute", String.valueOf(Integer.MAX_VALUE));
        settings.put("portal.graphql.partner-per-minute", String.valueOf(Integer.MAX_VALUE));
        try (var portal = PortalProcess.start(settings)) {
            var company = TestWorld.partner().company();
            fill();
            var wrk = new Wrk(portal, CONNECTIONS, WARM_UP, DURATION);
            var measured = new ArrayList<Measured>();
            var manager = company.manager();
            for (var page : new Page[] {
                Page.viewer(manager),
                Page.access("Access of a manager", manager),
                Page.access("Access of a learner whose licence is over", expiredLearner()),
                Page.orders("Orders of a partner, 20 rows", company.partner().manager()),
                Page.orders("Orders of a company", manager),
                Page.learners(manager)
            }) {
                assertThat(page.reader().post(page.body()).errors()).isNull();
                measured.add(wrk.drive(page));
            }
            Report.write(Path.of("target", "benchmark", "index.html"), conditions(), measured);
            assertThat(measured).allSatisfy(one -> assertThat(one.errors()).isZero());
        } finally {
            servers.stop();
        }
    }

    /** A learner of a company all of whose licences have ended. */
    private static Caller expiredLearner() {
        var company = TestWorld.partner().company();
        var person = TestWorld.person("learner", OrgType.CUSTOMER);
        List<String> learners = company.manager()
                .mutate("AddLearners", "learners", List.of(TestWorld.invitee(person)))
                .done("learners.id");
        var assignment = company.licences(1);
        company.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", learners)
                .done("allocations");
        var id = Rows.uuid(IdType.ASSIGNMENT, assignment);
        Superuser.execute(
                "update allocation set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'"
                        + " where assignment_id = ?",
                id);
        Superuser.execute(
                "update assignment set starts_at = now() - interval '2 days', licence_expires_at = now() - interval '1 day'"
                        + " where id = ?",
                id);
        var learner = People.signedIn(Caller.of(person));
        assertThat(learner.send("{ viewer { access { reason } } }", Map.of()).<String>data("viewer.access.reason"))
                .isEqualTo("EXPIRED");
        return learner;
    }

    private static void fill() throws SQLException, IOException {
        var sql = Files.readString(Path.of("src", "benchmark", "resources", "large.sql"));
        try (var connection = Superuser.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local large.companies = '" + COMPANIES + "'");
            statement.execute(sql);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    private static String conditions() {
        return "%d connections for %d s after %d s of warm-up; %d cores shared by wrk, the portal on Java %s and PostgreSQL; %s"
                .formatted(
                        CONNECTIONS,
                        DURATION.toSeconds(),
                        WARM_UP.toSeconds(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        String.join(", ", Superuser.texts("""
                                select count(*) || ' partners' from partner union all
                                select count(*) || ' companies' from company union all
                                select count(*) || ' members' from membership union all
                                select count(*) || ' orders' from licence_order union all
                                select count(*) || ' allocations' from allocation""")));
    }
}

package portal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/**
 * Drives the pages people open most on the data set "large" (quality spec): 50 partners, 2,000 companies, 200,000
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

package portal.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.testsupport.LoadClient;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Tenant;

/**
 * Twenty tenants with every role, manage tokens included, share eight connections: thousands of operations and downloads side by side, each about
 * the caller's own things or with somebody else's ids, and nobody is told or changes anything of anybody else.
 * While they read, two more tenants write. {@code -Pscale} sends as many as the product promises.
 */
class ManyTenantsIT {

    private static final int TENANTS = Integer.getInteger("portal.scale.tenants", 20);
    private static final int REQUESTS = Integer.getInteger("portal.scale.requests", 2_000);
    private static final int CLIENTS = 16;
    private static final int ONE_IN_WRITES = 25;
    private static final int ONE_IN_DOWNLOADS = 8;
    private static final int ONE_IN_PLAN_FILES = 20;
    private static final long SEED = 20_260_101;

    private static final PortalServers SERVERS = new PortalServers();
    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser()
            .parse(Path.of("frontend-schema", "schema.graphql").toFile()));
    private static final List<ApiOperation> OPERATIONS = ApiOperation.all(SCHEMA);
    private static final List<ExportRequest> EXPORTS = ExportRequest.all(SCHEMA);

    private static PortalProcess portal;

    @BeforeAll
    static void start() {
        var settings = new HashMap<>(SERVERS.start());
        settings.put("quarkus.datasource.jdbc.max-size", "8");
        for (var share : List.of("at-once", "at-once-per-person", "at-once-per-partner")) {
            settings.put("portal.exports." + share, String.valueOf(CLIENTS));
        }
        settings.put("portal.graphql.person-per-minute", String.valueOf(Integer.MAX_VALUE));
        settings.put("portal.graphql.partner-per-minute", String.valueOf(Integer.MAX_VALUE));
        portal = PortalProcess.start(settings);
    }

    @AfterAll
    static void stop() {
        portal.close();
        SERVERS.stop();
    }

    @Test
    void answersContainOnlyTheCallersData() {
        var tenants = tenants(TENANTS);
        var writers = tenants(2);
        var insiders = Insider.of(tenants);
        // Waits for the mails about entering manage mode.
        tenants.forEach(Tenant::awaitQuiet);
        var before = tenants.stream()
                .map(tenant -> Rows.ofPartner(tenant.id()).checksums())
                .toList();

        var asked = new ArrayList<Callable<Told>>();
        var random = new Random(SEED);
        var viewer = ApiOperation.named(SCHEMA, "viewer");
        insiders.stream()
                .filter(insider -> insider.role() == Insider.Role.SUPPORT)
                .map(support -> Attempt.of(support, viewer, null, null))
                .forEach(attempt -> asked.add(attempt::make));
        oneOfEachRole(insiders)
                .flatMap(insider -> EXPORTS.stream().map(export -> Attempt.of(insider, export, null, null)))
                .forEach(attempt -> asked.add(attempt::make));
        int sent = asked.size();
        while (sent < REQUESTS) {
            if (random.nextInt(ONE_IN_WRITES) == 0) {
                var writer = writers.get(random.nextInt(writers.size()));
                asked.add(() -> write(writer, random.nextInt(3)));
                sent++;
            } else {
                var attempt = attempt(insiders.get(random.nextInt(insiders.size())), random);
                asked.add(attempt::make);
                sent += attempt.requests();
            }
        }
        Collections.shuffle(asked, random);
        var told = LoadClient.together(CLIENTS, asked);

        assertThat(told.stream().map(Told::wrong).filter(wrong -> wrong != null))
                .isEmpty();
        assertThat(told.stream().filter(Told::ofOwn).map(Told::role).distinct())
                .as("roles that were told something of their own")
                .containsAll(Stream.of(Insider.Role.values()).map(Enum::name).toList());
        assertThat(told.stream().filter(Told::ofOwn).map(Told::what))
                .as("downloads that told somebody something of its own")
                .containsAll(Stream.concat(
                                EXPORTS.stream().map(export -> export.name() + ".csv"), Stream.of(Attempt.PLAN_FILE))
                        .toList());
        assertThat(tenants.stream()
                        .map(tenant -> Rows.ofPartner(tenant.id()).checksums())
                        .toList())
                .isEqualTo(before);
    }

    /** So that it is not left to chance whether every download is asked for by somebody who finds something in it. */
    private static Stream<Insider> oneOfEachRole(List<Insider> insiders) {
        return Stream.of(Insider.Role.values()).map(role -> insiders.stream()
                .filter(insider -> insider.role() == role)
                .findFirst()
                .orElseThrow());
    }

    private static List<Tenant> tenants(int count) {
        return LoadClient.together(4, Collections.<Callable<Tenant>>nCopies(count, Tenant::full));
    }

    /**
     * A query or a download about the caller's own things, or any operation or download with somebody else's id in one
     * place and then nobody's.
     */
    private static Attempt attempt(Insider insider, Random random) {
        if (random.nextInt(ONE_IN_PLAN_FILES) == 0) {
            return Attempt.ofPlanFile(insider, random.nextBoolean(), any(insider.foreignIds(), random));
        }
        if (random.nextInt(ONE_IN_DOWNLOADS) == 0) {
            var export = any(EXPORTS, random);
            var parameters = export.idParameters();
            return parameters.isEmpty() || random.nextBoolean()
                    ? Attempt.of(insider, export, null, null)
                    : Attempt.of(insider, export, any(parameters, random), any(insider.foreignIds(), random));
        }
        var operation = any(OPERATIONS, random);
        var places = operation.idArguments();
        if (!places.isEmpty() && (operation.isMutation() || random.nextBoolean())) {
            return Attempt.of(insider, operation, any(places, random), any(insider.foreignIds(), random));
        }
        return operation.isMutation() ? attempt(insider, random) : Attempt.of(insider, operation, null, null);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Told write(Tenant writer, int kind) {
        var operation = List.of("addLearners", "requestOrder", "inviteMember").get(kind);
        var named = OPERATIONS.stream()
                .filter(one -> one.name().equals(operation))
                .findFirst()
                .orElseThrow();
        var answer = named.by(writer.first().manager(), Requests.about(named, writer.first()));
        Map<String, Object> data = answer.data(operation);
        return new Told("WRITER", operation, data == null ? operation + ": " + answer.body() : null, false);
    }
}

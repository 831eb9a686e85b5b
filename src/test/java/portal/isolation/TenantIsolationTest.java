package portal.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.CsvFiles;
import portal.testsupport.LoadClient;
import portal.testsupport.TestWorld;

/**
 * Nobody reaches foreign data. Walks the schema: each role sends each operation with foreign ids in each id argument,
 * and learns nothing that an unused id would not have told it; likewise each download.
 */
@QuarkusTest
class TenantIsolationTest {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Operations without recognisable content, which have tests of their own. */
    private static final Set<String> WITHOUT_NAMES = Set.of("dashboard", "learnerAccess");

    /** The routes that the tests below send somebody else's ids to, in every place where one belongs. */
    private static final Set<String> TRIED =
            Set.of("/graphql", "/exports/:file", "/plans/:plan/rows.csv", "/uploads/csv");

    /**
     * Routes without an id: tokens for a grant, public keys, the mail provider's signed reports, the engine's, the
     * demo's.
     */
    private static final Set<String> PROVED_ELSEWHERE = Set.of(
            "/oauth2/token",
            "/oauth2/jwks",
            "/oauth2/.well-known/openid-configuration",
            "/mail/bounces",
            "/graphql/schema.graphql",
            "/q/",
            "/demo/clock");

    /** No more than there may be downloads at once. */
    private static final int SIDE_BY_SIDE = 4;

    @Inject
    GraphQLSchema schema;

    @Inject
    MountedRoutes routes;

    @Test
    void everyOperationOfTheSchemaIsTried() {
        assertThat(Requests.operations())
                .containsExactlyInAnyOrderElementsOf(ApiOperation.all(schema).stream()
                        .map(ApiOperation::name)
                        .toList());
    }

    @Test
    void everyRouteOfTheRunningPortalIsTriedOrHasProofOfItsOwn() {
        assertThat(routes.paths())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(TRIED.stream(), PROVED_ELSEWHERE.stream()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void foreignDataCannotBeReached(Intrusion intrusion) {
        var world = TwoTenants.get();
        var intruder = intrusion.intruder(world.a(), world.b());
        var own = intrusion.own(world.a(), world.b());
        var victim = intrusion.victim(world.a(), world.b());
        var before = victim.rows().checksums();
        var findings = new SoftAssertions();
        var compared = new ArrayList<Callable<Compared>>();

        for (var operation : ApiOperation.all(schema)) {
            var request = Requests.about(operation, own);
            silent(findings, operation.name(), operation.by(intruder, request), victim.canaries());
            for (var argument : operation.idArguments()) {
                for (var id : victim.ids()) {
                    if (!intrusion.may(operation.name(), id.getKey())) {
                        compared.add(() -> victim.compared(
                                operation.name() + " with somebody's " + id.getKey() + " as " + argument,
                                id,
                                sent -> operation.by(intruder, argument.fill(request, sent))));
                    }
                }
            }
        }

        for (var export : ExportRequest.all(schema)) {
            silent(findings, export.name() + ".csv", export.by(intruder, Map.of()), victim.canaries());
            for (var parameter : export.idParameters()) {
                for (var id : victim.ids()) {
                    compared.add(() -> victim.compared(
                            export.name() + ".csv with somebody's " + id.getKey() + " as " + parameter,
                            id,
                            sent -> export.by(intruder, Map.of(parameter, sent))));
                }
            }
        }

        var uploaded = CsvFiles.upload(intruder, CsvFiles.people(List.of(TestWorld.unique() + "@people.example")));
        silent(findings, "an upload", uploaded, victim.canaries());

        for (var id : victim.ids()) {
            compared.add(() -> victim.compared(
                    "rows.csv of somebody's " + id.getKey(), id, sent -> CsvFiles.rows(intruder, sent)));
        }

        nothingIsTold(findings, compared);
        findings.assertThat(victim.rows().checksums()).isEqualTo(before);
        findings.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyActsThroughSomebodyElsesMembership(Intrusion intrusion) {
        var world = TwoTenants.get();
        var intruder = intrusion.intruder(world.a(), world.b());
        var victim = intrusion.victim(world.a(), world.b());
        var findings = new SoftAssertions();
        var compared = new ArrayList<Callable<Compared>>();

        for (var id : victim.ids()) {
            for (var name : Set.of("viewer", "orders", "node")) {
                var operation = ApiOperation.named(schema, name);
                Map<String, Object> variables = name.equals("node") ? Map.of("id", id.getValue()) : Map.of();
                compared.add(() -> victim.compared(
                        name + " through somebody's " + id.getKey(),
                        id,
                        sent -> operation.by(intruder.through(sent), variables)));
            }
        }
        nothingIsTold(findings, compared);
        findings.assertAll();
    }

    /** All of these change nothing, so that they need not wait for each other. */
    private static void nothingIsTold(SoftAssertions findings, List<Callable<Compared>> requests) {
        for (var compared : LoadClient.together(SIDE_BY_SIDE, requests)) {
            silent(findings, compared.what(), compared.found(), compared.theirs());
            findings.assertThat(compared.seen()).as(compared.what()).isEqualTo(compared.ofNothing());
        }
    }

    /** Without this, the tests above could pass because every answer is empty or no canary is ever recognised. */
    @Test
    void ownersCanReachTheirOwnData() {
        var world = TwoTenants.get();
        var canaries = Victim.partner(world.b(), world.a()).canaries();
        var owners =
                Set.<Caller>of(world.b().partner().manager(), world.b().first().manager());

        var queries = ApiOperation.all(schema).stream()
                .filter(operation -> !operation.isMutation() && !WITHOUT_NAMES.contains(operation.name()))
                .toList();
        var told = queries.stream()
                .filter(operation -> owners.stream()
                        .map(owner -> operation.by(
                                owner, Requests.about(operation, world.b().first())))
                        .filter(answer -> answer.errors() == null)
                        .anyMatch(answer -> !found(answer, canaries).isEmpty()))
                .toList();

        assertThat(queries).containsExactlyElementsOf(told);
        var plan = world.b().first().ids().get(IdType.RENEWAL_PLAN);
        assertThat(found(CsvFiles.rows(world.b().first().manager(), plan), canaries))
                .isNotEmpty();
        assertThat(ExportRequest.all(schema)).isNotEmpty().allSatisfy(export -> assertThat(owners)
                .as(export.name())
                .anyMatch(owner -> !found(export.by(owner, Map.of()), canaries).isEmpty()));
    }

    private static void silent(SoftAssertions findings, String what, Answer answer, Set<String> canaries) {
        silent(findings, what, found(answer, canaries), answer);
    }

    private static void silent(SoftAssertions findings, String what, Set<String> found, Answer answer) {
        findings.assertThat(found).as(what).isEmpty();
        findings.assertThat(answer.body()).as(what).doesNotContain("INTERNAL");
    }

    static Set<String> found(Answer answer, Set<String> canaries) {
        var body = answer.body();
        return canaries.stream().filter(canary -> says(body, canary)).collect(Collectors.toSet());
    }

    /** Digits alone say something only by themselves: inside a longer number or an instant they are there by chance. */
    private static boolean says(String body, String canary) {
        return body.contains(canary)
                && (!DIGITS.matcher(canary).matches()
                        || Pattern.compile("(?<![\\w.])" + canary + "(?!\\w)")
                                .matcher(body)
                                .find());
    }
}

package portal.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Leaks;
import portal.testsupport.Lists;
import portal.testsupport.Operations;
import portal.testsupport.TestWorld;

/** The attacks of the tool graphql-cop and further ones, over real HTTP: each is refused properly. */
@Tag("java")
@QuarkusTest
class HostileRequestsTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    GraphQLSchema schema;

    private static Caller caller;

    @BeforeEach
    void signIn() {
        if (caller == null) {
            caller = TestWorld.partner().manager();
        }
    }

    @Test
    void aliasOverload() {
        refused(ask("{ " + repeat(101, i -> "alias" + i + ": __typename") + " }"), "QUERY_TOO_COMPLEX");
    }

    @Test
    void aliasesSpreadOverManySelections() {
        var twenty = repeat(20, i -> "a" + i + ": id");
        var members = repeat(20, i -> "m" + i + ": member { " + twenty + " }");
        refused(ask("{ viewer { " + members + " } }"), "QUERY_TOO_COMPLEX");
    }

    @Test
    void fieldDuplication() {
        refused(ask("{ " + repeat(500, i -> "__typename") + " }"), "QUERY_TOO_COMPLEX");
    }

    @Test
    void directiveOverload() {
        refused(ask("{ __typename " + repeat(10, i -> "@aa") + " }"), "QUERY_TOO_COMPLEX");
        refused(ask("query " + repeat(10, i -> "@aa") + " { __typename }"), "QUERY_TOO_COMPLEX");
        refused(ask("{ ... " + repeat(10, i -> "@include(if: true)") + " { __typename } }"), "QUERY_TOO_COMPLEX");
    }

    @Test
    void arrayBatching() {
        var one = Map.of("query", "{ __typename }");
        refused(caller.post(Collections.nCopies(10, one)), "BAD_REQUEST");
        refused(caller.post(List.of(one)), "BAD_REQUEST");
    }

    @Test
    void circularIntrospection() {
        var circle = "fields { type { fields { type { fields { name } } } } }";
        refused(ask("{ __schema { types { " + circle + " } } }"), "QUERY_TOO_COMPLEX");
        refused(
                ask("{ " + repeat(15, i -> "a" + i + ": __type(name: \"Query\") { fields { name } }") + " }"),
                "QUERY_TOO_COMPLEX");
    }

    @Test
    void theSchemaIsShownToThoseWhoSignIn() {
        assertThat(ask(IntrospectionQuery.INTROSPECTION_QUERY).<String>data("__schema.queryType.name"))
                .isEqualTo("Query");
        for (var query : List.of("{ __schema { types { name } } }", "{ __typename }", "{ nothing")) {
            var answer = Caller.anonymous().send(query, Map.of());
            assertThat(answer.status()).isEqualTo(401);
            refused(answer, "UNAUTHENTICATED");
        }
    }

    @Test
    void aMisspeltNameIsNotCorrected() {
        for (var query : List.of(
                "{ viewr { permissions } }", "{ viewer { permission } }", "{ orders(frst: 1) { totalCount } }")) {
            var answer = ask(query);
            refused(answer, "BAD_REQUEST");
            assertThat(answer.body()).doesNotContainIgnoringCase("did you mean").doesNotContain("first");
            assertThat(answer.body().replace("viewer/", "")).doesNotContain("\"permissions\"");
        }
    }

    @Test
    void aMutationByGetChangesNothing() {
        var before = memberNames();
        var answer = new Answer(caller.request()
                .queryParam("query", Operations.text("InviteMember"))
                .queryParam(
                        "variables",
                        "{\"input\": {\"email\": \"get@people.example\", \"name\": \"Got\", \"roles\": [\"PARTNER_VIEWER\"]}}")
                .get("/graphql"));
        refused(answer, "BAD_REQUEST");
        assertThat(memberNames()).isEqualTo(before);
    }

    private static List<String> memberNames() {
        return caller.run("Members").data("members.edges.node.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=utf-16"
            })
    void whatABrowserSendsAcrossSitesIsNotRead(String contentType) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(graphql)
                                .header("Content-Type", contentType)
                                .header("Authorization", "Bearer " + caller.token())
                                .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body())
                .contains(
                        "BAD_REQUEST",
                        answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void theTraceMethodIsRefused() {
        var answer = new Answer(caller.request()
                .header("apollo-federation-include-trace", "ftv1")
                .contentType("application/json")
                .body(Map.of("query", "{ viewer { permissions } }", "extensions", Map.of("tracing", true)))
                .post("/graphql"));
        assertThat(answer.<Map<String, Object>>path("extensions")).containsOnlyKeys("cost");
    }

    @Test
    void thereIsNoPageToExploreTheSchemaWith() {
        var answer = new Answer(caller.request().header("Accept", "text/html").get("/graphql"));
        assertThat(answer.status()).isEqualTo(406);
        refused(answer, "BAD_REQUEST");
        assertThat(ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.smallrye-graphql.ui.always-include", Boolean.class))
                .isNotEqualTo(Optional.of(true));
        for (var page : List.of("/graphiql", "/playground", "/altair", "/graphql/schema.graphql", "/console")) {
            assertThat(caller.request().get(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "graphql-transport-ws", "graphql-ws"})
    void noWebSocketIsOpened(String protocol) {
        for (var token : new String[] {null, caller.token()}) {
            var handshake = HttpClient.newHttpClient().newWebSocketBuilder();
            if (token != null) {
                handshake.header("Authorization", "Bearer " + token);
            }
            if (!protocol.isEmpty()) {
                handshake.subprotocols(protocol);
            }
            var address = URI.create("ws://" + graphql.getAuthority() + "/graphql");
            var refused = catchThrowableOfType(CompletionException.class, () -> handshake
                    .buildAsync(address, new WebSocket.Listener() {})
                    .join());
            assertThat(refused).hasCauseInstanceOf(WebSocketHandshakeException.class);
            var answer = ((WebSocketHandshakeException) refused.getCause()).getResponse();
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        }
    }

    @Test
    void depth() {
        refused(ask(chain(13)), "QUERY_TOO_COMPLEX");
        assertThat(ask(chain(12)).status()).isEqualTo(200);
    }

    /** A query of so many fields inside each other. */
    private static String chain(int depth) {
        var query = "id";
        for (int i = 3; i < depth; i++) {
            query = (i % 2 == depth % 2 ? "order { " : "assignment { ") + query + " }";
        }
        return "{ orders { nodes { " + query + " } } }";
    }

    @Test
    void depthByFragments() {
        var fragments =
                repeat(6, i -> "fragment F" + i + " on LicenceOrder { assignment { order { ...F" + (i + 1) + " } } }");
        refused(
                ask("{ orders { nodes { ...F0 } } } " + fragments + " fragment F6 on LicenceOrder { id }"),
                "QUERY_TOO_COMPLEX");
    }

    @Test
    void fragmentsThatDoubleEachOther() {
        var fragments =
                repeat(30, i -> "fragment F" + i + " on LicenceOrder { ...F" + (i + 1) + " ...F" + (i + 1) + " }");
        refused(
                ask("{ orders { nodes { ...F0 } } } " + fragments + " fragment F30 on LicenceOrder { id }"),
                "QUERY_TOO_COMPLEX");
    }

    @Test
    void recursiveFragments() {
        refused(ask("{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }"), "BAD_REQUEST");
    }

    @Test
    void cost() {
        var expensive = "{ " + repeat(12, i -> "o" + i + ": orders(first: 100) { nodes { " + ROW + " } }") + " }";
        refused(ask(expensive), "QUERY_TOO_COMPLEX");
        var byVariable = "query ($n: Int) { "
                + repeat(12, i -> "o" + i + ": orders(first: $n) { nodes { " + ROW + " } }") + " }";
        refused(caller.send(byVariable, Map.of("n", 100)), "QUERY_TOO_COMPLEX");
        assertThat(caller.send(byVariable, Map.of("n", 10)).status()).isEqualTo(200);
    }

    private static final String ROW = "id number quantity status requestedAt company { id name partner { id name } }"
            + " product { id name } assignment { id licenceExpiresAt allocatedCount freeCount }";

    @Test
    void anAnswerSaysWhatItCost() {
        // 10 for the field, the connection, and 100 rows of the row itself and its id
        var answer = ask("{ orders(first: 100) { totalCount nodes { id } } }");
        assertThat(answer.<Integer>path("extensions.cost.requested")).isEqualTo(10 + 1 + 1 + 100 * 2);
        assertThat(answer.<Integer>path("extensions.cost.limit")).isEqualTo(22_000);
        assertThat(cost("{ orders { nodes { id } } }", Map.of())).isEqualTo(10 + 1 + 20 * 2);
        assertThat(cost("query ($n: Int = 3) { orders(last: $n) { nodes { id } } }", Map.of()))
                .isEqualTo(10 + 1 + 3 * 2);
        assertThat(cost("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", List.of("a", "b"))))
                .isEqualTo(10 + 2 + 2 * 2);
        assertThat(cost("{ node(id: \"x\") { id ... on Company { name } ... on Product { code name } } }", Map.of()))
                .isEqualTo(10 + 1 + 3);
    }

    private static int cost(String query, Map<String, Object> variables) {
        return caller.send(query, variables).path("extensions.cost.requested");
    }

    /** The cost is known before permissions are checked, so any caller's answer shows it. */
    @Test
    void theLargestPageOfEveryListOfThePortalsFits() {
        Map<String, Object> variables = Map.of("first", 100, "id", "x", "input", Map.of("orderId", "x"));
        var asked = new TreeSet<String>();
        for (var file : Operations.files()) {
            var operation = file.getFileName().toString().replace(".graphql", "");
            if (!Operations.text(operation).contains("$first: Int")) {
                continue;
            }
            var answer = caller.send(Operations.text(operation), variables);
            assertThat(answer.body()).as(operation).doesNotContain("QUERY_TOO_COMPLEX", "RATE_LIMITED", "BAD_REQUEST");
            assertThat(answer.<Integer>path("extensions.cost.requested")).isPositive();
            asked.addAll(Lists.askedBy(operation, variables, schema));
        }
        assertThat(asked).isEqualTo(Lists.of(schema));
    }

    @Test
    void tokens() {
        refused(ask("{ " + repeat(6_000, i -> "f" + i) + " }"), "QUERY_TOO_COMPLEX");
    }

    @Test
    void size() {
        var answer = ask("{ __typename } #" + "x".repeat(256 * 1024));
        assertThat(answer.status()).isEqualTo(413);
        refused(answer, "BAD_REQUEST");
    }

    @Test
    void tooManyErrors() {
        var answer = ask("{ " + repeat(200, i -> "unknown" + i) + " }");
        refused(answer, "BAD_REQUEST");
        assertThat(answer.errors()).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void malformedRequests() {
        for (var body : List.of(
                "",
                "null",
                "[]",
                "7",
                "{",
                "{} {}",
                "{\"query\": 7}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"operationName\": \"Other\"}",
                "{\"query\": \"{ __typename }\", \"operationName\": \"\\ud800\"}",
                "{\"query\": \"{ \\udc00 }\"}",
                "{\"query\": \"subscription { x }\"}",
                "{\"query\": \"{ never ends\"}",
                "{\"query\": \"fragment F on Viewer { permissions }\"}")) {
            var answer = new Answer(caller.request()
                    .contentType("application/json")
                    .accept("application/graphql-response+json")
                    .body(body)
                    .post("/graphql"));
            assertThat(answer.status()).as(body).isEqualTo(400);
            refused(answer, "BAD_REQUEST");
        }
    }

    @Test
    void anExtraSlashDoesNotBypassChecks() {
        var answer = caller.request().queryParam("query", "{ __typename }").get("/graphql/");
        assertThat(answer.statusCode()).isNotEqualTo(500);
        var anonymous = Caller.anonymous()
                .request()
                .queryParam("query", "{ __typename }")
                .get("/graphql/");
        assertThat(anonymous.statusCode()).isIn(401, 404);
    }

    /** Points are spent by what could be answered: here nothing is, and the purse is empty before long. */
    @Test
    void moreThanAMinutesBudget() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var query = "query ($ids: [ID!]!) { nodes(ids: $ids) { "
                + repeat(25, i -> "... on Company { id accountNumber name timeZone language status createdAt }")
                + " } }";
        var nobodys = Map.<String, Object>of("ids", Collections.nCopies(100, "nobody"));
        Answer answer;
        int sent = 0;
        do {
            answer = partner.manager().send(query, nobodys);
        } while (answer.status() == 200 && ++sent < 5_000);

        assertThat(answer.status()).as("after %s requests", sent).isEqualTo(429);
        refused(answer, "RATE_LIMITED");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(company.manager().run("Viewer").status()).isEqualTo(200);
    }

    private static Answer ask(String query) {
        return caller.send(query, Map.of());
    }

    private static String repeat(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(" "));
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.errorCode()).as(answer.body()).isEqualTo(code);
        assertThat(answer.<Object>path("data")).isNull();
        for (int i = 0; i < answer.errors().size(); i++) {
            assertThat(answer.<String>path("errors[" + i + "].extensions.requestId"))
                    .isNotBlank()
                    .isEqualTo(answer.header("X-Request-Id"));
        }
        Leaks.noneIn(answer.body());
    }
}

package portal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.isolation.ApiOperation;
import portal.isolation.ExportRequest;
import portal.isolation.Requests;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Leaks;
import portal.testsupport.ManageMode;
import portal.testsupport.RawRequest;
import portal.testsupport.Site;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;

/** No text, time or cursor reaches the database that it cannot hold, wherever in the API it is put. */
@QuarkusTest
class UnstorableTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonGenerator.Feature.ESCAPE_NON_ASCII);
    private static final List<String> TEXTS = List.of("a\u0000b", "\u0000", "a\uD800", "\uDC00b");
    private static final List<String> TIMES = List.of(
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "+300000-01-01T00:00:00Z",
            "-5000-01-01T00:00:00Z",
            "+999999999-12-31",
            "-999999999-01-01",
            "99999999999999999");
    private static final List<String> NUMBERS =
            List.of("9223372036854775807", "-9223372036854775808", "2147483648", "1e99", "NaN");

    private static Site site;
    private static List<Caller> callers;

    @Inject
    GraphQLSchema schema;

    private LoggedFaults logged;

    private static synchronized Site site() {
        if (site == null) {
            site = Tenant.full().first();
            callers =
                    List.of(TestWorld.operator(), site.company().partner().manager(), site.manager(), site.managing());
        }
        return site;
    }

    @BeforeEach
    void listen() {
        site();
        logged = new LoggedFaults();
    }

    @AfterEach
    void nothingFailed() {
        logged.close();
        assertThat(logged.faults()).isEmpty();
    }

    private static Answer send(Caller caller, String document, Map<String, Object> variables) {
        try {
            var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
            return caller.postText(body, "application/graphql-response+json");
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void noFault(Answer answer, Object where) {
        assertThat(answer.status()).as("%s: %s", where, answer.body()).isLessThan(500);
        assertThat(answer.body()).as("%s", where).doesNotContain("INTERNAL");
        Leaks.noneIn(answer.body());
    }

    private List<TextPlace> places(ApiOperation operation) {
        return field(operation).getArguments().stream()
                .flatMap(TextPlace::below)
                .toList();
    }

    private GraphQLFieldDefinition field(ApiOperation operation) {
        return (operation.isMutation() ? schema.getMutationType() : schema.getQueryType())
                .getFieldDefinition(operation.name());
    }

    @Test
    void noTextOfAnyOperationCausesAFault() {
        int tried = 0;
        for (var operation : ApiOperation.all(schema)) {
            for (var place : places(operation)) {
                for (var text : TEXTS) {
                    var variables = place.fill(Requests.about(operation, site()), text);
                    for (var caller : callers) {
                        var answer = send(caller, operation.document(), variables);
                        noFault(answer, operation + " " + place);
                        if (!place.isInput()) {
                            assertThat(answer.errorCode())
                                    .as("%s %s: %s", operation, place, answer.body())
                                    .isEqualTo("BAD_REQUEST");
                        }
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    @Test
    void aTextThatIsWrittenInTheQueryIsRefusedLikeOneInItsVariables() {
        for (var query : List.of(
                "{ node(id: \"a\\u0000b\") { id } }",
                "{ nodes(ids: [\"order_1\", \"\\u0000\"]) { id } }",
                "{ orders(filter: {number: \"\\u0000\"}) { totalCount } }",
                "query($n: String = \"\\u0000\") { orders(filter: {number: $n}) { totalCount } }",
                "{ ...all } fragment all on Query { orders(filter: {text: \"\\u0000\"}) { totalCount } }")) {
            var answer = send(site().manager(), query, Map.of());
            noFault(answer, query);
            assertThat(answer.errorCode()).as(query).isEqualTo("BAD_REQUEST");
        }
    }

    /** Each list in each of its orders; the forged cursor is one of its own with another value. */
    @Test
    void noForgedCursorCausesAFault() {
        int forged = 0;
        for (var list : ExportRequest.all(schema)) {
            var operation = ApiOperation.named(schema, list.name());
            for (var order : orders(operation)) {
                var first = new HashMap<>(order);
                first.put("first", 1);
                var page = send(reader(list.name()), operation.document(), first);
                String cursor = page.path("data." + list.name() + ".pageInfo.endCursor");
                if (cursor == null) {
                    continue;
                }
                for (var value :
                        Stream.of(TEXTS, TIMES, NUMBERS).flatMap(List::stream).toList()) {
                    for (var direction : List.of(List.of("first", "after"), List.of("last", "before"))) {
                        var variables = new HashMap<>(order);
                        variables.put(direction.get(0), 1);
                        variables.put(direction.get(1), forged(cursor, value));
                        var answer = send(reader(list.name()), operation.document(), variables);
                        noFault(answer, list.name() + order + value);
                        forged++;
                    }
                }
            }
        }
        assertThat(forged).isGreaterThan(400);
    }

    private static Caller reader(String list) {
        return list.equals("members") || list.equals("learners") || list.equals("allocations")
                ? site().manager()
                : site().company().partner().manager();
    }

    private List<Map<String, Object>> orders(ApiOperation operation) {
        var found = new ArrayList<Map<String, Object>>(List.of(Map.of()));
        var argument = field(operation).getArgument("orderBy");
        if (argument != null) {
            var input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(argument.getType());
            var fields = (GraphQLEnumType)
                    GraphQLTypeUtil.unwrapAll(input.getField("field").getType());
            fields.getValues()
                    .forEach(value ->
                            found.add(Map.of("orderBy", Map.of("field", value.getName(), "direction", "ASC"))));
        }
        return found;
    }

    private static String forged(String cursor, String value) {
        var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\u001f", 3);
        var text = parts[0] + '\u001f' + parts[1] + '\u001f' + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCursorOfAYearThatIsNoneIsRefusedLikeAnyOtherBrokenOne() {
        var operation = ApiOperation.named(schema, "orders");
        var manager = site().manager();
        String cursor = send(manager, operation.document(), Map.of("first", 1)).path("data.orders.pageInfo.endCursor");
        for (var value : TIMES) {
            var answer = send(manager, operation.document(), Map.of("first", 1, "after", forged(cursor, value)));
            assertThat(answer.errorCode()).as(value).isEqualTo("BAD_REQUEST");
        }
        assertThat(send(
                                manager,
                                operation.document(),
                                Map.of("first", 1, "after", forged(cursor, "2031-01-01T00:00:00Z")))
                        .errors())
                .isNull();
    }

    @Test
    void noParameterOfADownloadCausesAFault() {
        int tried = 0;
        for (var list : ExportRequest.all(schema)) {
            for (var parameter : parameters(ApiOperation.named(schema, list.name()))) {
                for (var value : List.of(
                        "a%00b",
                        "%00",
                        "%ED%A0%80",
                        "%FF",
                        "%2B1000000000-12-31T23:59:59Z",
                        "-1000000000-01-01T00:00:00Z",
                        "%2B999999999-12-31",
                        "99999999999999999",
                        "1e99")) {
                    var path = "/exports/" + list.name() + ".csv?" + parameter + '=' + value;
                    var answer = new Answer(reader(list.name())
                            .request()
                            .urlEncodingEnabled(false)
                            .get(path));
                    noFault(answer, path);
                    if (value.contains("%00")) {
                        assertThat(answer.status()).as(path).isEqualTo(400);
                    }
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(200);
    }

    private List<String> parameters(ApiOperation operation) {
        var found = new ArrayList<>(List.of("orderBy", "direction", "nothing"));
        for (var argument : field(operation).getArguments()) {
            if (GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType input
                    && argument.getName().equals("filter")) {
                input.getFields().forEach(filtered -> found.add(filtered.getName()));
            } else {
                found.add(argument.getName());
            }
        }
        return found;
    }

    @Test
    void noOtherPathAndNoFormCausesAFault() {
        for (var path : List.of(
                "/exports/%00.csv",
                "/exports/orders%00.csv",
                "/exports/%ED%A0%80.csv",
                "/plans/%00/rows.csv",
                "/plans/a%00b/rows.csv?outcome=%00",
                "/plans/x/rows.csv?outcome=%00")) {
            noFault(
                    new Answer(
                            site().manager().request().urlEncodingEnabled(false).get(path)),
                    path);
        }
        for (var path :
                List.of("/exports/orders.csv?text=%zz", "/plans/x/rows.csv?outcome=%zz", "/plans/%zz/rows.csv")) {
            var bearer = "Authorization: Bearer " + site().manager().token();
            assertThat(RawRequest.status(RestAssured.port, "GET", path, "Host: localhost", bearer))
                    .as(path)
                    .startsWith("HTTP/1.1 400");
        }
        var session = ManageMode.enter(
                site().company().partner().manager(), site().company().id());
        for (var name : session.parameters().keySet()) {
            for (var text : List.of("\u0000", "a\u0000b")) {
                var parameters = session.parameters();
                parameters.put(name, text);
                var answer = ManageMode.exchange(parameters);
                assertThat(answer.statusCode()).as(name).isBetween(400, 499);
            }
        }
        var withClient = session.parameters();
        withClient.put("client_id", "\u0000");
        assertThat(ManageMode.exchange(withClient).statusCode()).isLessThan(500);
    }
}

package portal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.badinput.InputSchema.InputField;
import portal.testsupport.Answer;
import portal.testsupport.Leaks;
import portal.testsupport.LoadClient;
import portal.testsupport.Operations;
import portal.testsupport.Snapshot;

/**
 * Every field of every operation's input with every kind of bad value: the answer has a stable code and the field's
 * name, reveals no internals, and nothing has changed.
 */
@QuarkusTest
class BadInputTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonGenerator.Feature.ESCAPE_NON_ASCII);
    private static final InputSchema SCHEMA = new InputSchema();

    /** Refused commands change nothing, so that they need not wait for each other. */
    private static final int SIDE_BY_SIDE = 8;

    private static final int WORLDS_SIDE_BY_SIDE = 4;

    private static InputWorld world;
    private static FieldCases cases;
    private static Map<String, InputWorld> fresh;

    private static synchronized InputWorld world() {
        if (world == null) {
            world = new InputWorld();
            cases = new FieldCases(world);
            SCHEMA.operations().forEach(operation -> world.callerOf(operation).run("Viewer"));
        }
        return world;
    }

    /** A world for this operation alone, which changes it. All are made at once, side by side. */
    private static synchronized InputWorld freshFor(String operation) {
        if (fresh == null) {
            var worlds = LoadClient.together(
                    WORLDS_SIDE_BY_SIDE,
                    Collections.<Callable<InputWorld>>nCopies(operations().size(), InputWorld::new));
            fresh = new HashMap<>();
            operations().forEach(name -> fresh.put(name, worlds.get(fresh.size())));
        }
        return fresh.get(operation);
    }

    static List<String> operations() {
        return SCHEMA.operations();
    }

    static Stream<InputField> inputFields() {
        return SCHEMA.inputFields().stream();
    }

    @Test
    void everyInputFieldHasCasesAndNoCaseIsForAnUnknownField() {
        world();
        var declared =
                SCHEMA.inputFields().stream().map(InputField::declaration).collect(Collectors.toSet());
        assertThat(cases.fields()).isEqualTo(new TreeSet<>(declared));
        assertThat(operations()).containsAll(SCHEMA.mutations());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theInputThatTheCasesStartFromIsAccepted(String operation) {
        var world = freshFor(operation);
        var answer = send(world, operation, Map.of("input", world.inputOf(operation)));
        assertThat(answer.userErrors()).as(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inputFields")
    void aBadValueIsRefusedByNameAndChangesNothing(InputField field) {
        var softly = new SoftAssertions();
        var before = Snapshot.of(world().partners());
        var values = cases.of(field.declaration());
        var answers = LoadClient.together(
                SIDE_BY_SIDE, values.stream().map(bad -> sending(field, bad)).toList());
        for (int i = 0; i < values.size(); i++) {
            var bad = values.get(i);
            var answer = answers.get(i);
            softly.assertThatCode(() -> assertRefused(answer, field, bad))
                    .as("%s: %s", field, bad.name())
                    .doesNotThrowAnyException();
        }
        softly.assertThat(Snapshot.of(world().partners()))
                .as(() -> "Changed something: " + field + ", " + changing(field, values))
                .isEqualTo(before);
        softly.assertAll();
    }

    /** Which of these bad values changes something, tried one by one. */
    private static List<String> changing(InputField field, List<BadValue> values) {
        return values.stream()
                .filter(bad -> {
                    var before = Snapshot.of(world().partners());
                    send(field, bad);
                    return !Snapshot.of(world().partners()).equals(before);
                })
                .map(BadValue::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBadInputAsAWholeIsRefusedAndChangesNothing(String operation) {
        var before = Snapshot.of(world().partners());
        var unknown = BadJson.replaced(world().inputOf(operation), List.of("surprise"), 1);
        for (var variables : BadJson.wholes(unknown)) {
            var answer = send(world(), operation, variables);
            assertThat(answer.status()).as("%s %s", variables, answer.body()).isEqualTo(400);
            assertBadRequest(answer);
        }
        assertThat(Snapshot.of(world().partners())).isEqualTo(before);
    }

    private static void assertRefused(Answer answer, InputField field, BadValue bad) {
        Leaks.noneIn(answer.body());
        if (bad.refusal() == Refusal.BAD_REQUEST) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertBadRequest(answer);
            assertThat((String) answer.errors().get(0).get("message")).contains(field.name());
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.refusal())
                    .as(answer.body())
                    .isEqualTo(bad.refusal().name());
            assertThat(answer.refusedField()).startsWith(field.path().toArray(String[]::new));
        }
    }

    private static void assertBadRequest(Answer answer) {
        assertThat(answer.errorCode()).as(answer.body()).isEqualTo("BAD_REQUEST");
        assertThat(answer.<String>path("errors[0].extensions.requestId"))
                .isNotBlank()
                .isEqualTo(answer.header("X-Request-Id"));
        Leaks.noneIn(answer.body());
    }

    private static Callable<Answer> sending(InputField field, BadValue bad) {
        return () -> send(field, bad);
    }

    private static Answer send(InputField field, BadValue bad) {
        var input = BadJson.replaced(world().inputOf(field.operation()), field.path(), bad.value());
        return send(world(), field.operation(), Map.of("input", input));
    }

    private static Answer send(InputWorld world, String operation, Object variables) {
        var file = Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
        var body = write(Map.of("query", Operations.text(file), "variables", variables));
        return world.callerOf(operation).postText(body, "application/graphql-response+json");
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

package portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Lists;
import portal.testsupport.Operations;
import portal.testsupport.QueryPlan;

/**
 * One way to ask for a list, and the index that it is read by.
 *
 * @param table whose rows are listed
 * @param index an expression for its name
 * @param few whether the planner expects few rows, so that sorting them is no worse than reading them in order
 */
record ListRead(String operation, String table, String index, boolean few, Map<String, Object> variables) {

    private static final int ROWS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    static ListRead inOrder(String operation, String table, String index, Object... variables) {
        return new ListRead(operation, table, index, false, Caller.pairs(variables));
    }

    static ListRead few(String operation, String table, String index, Object... variables) {
        return new ListRead(operation, table, index, true, Caller.pairs(variables));
    }

    /** The lists that the operation asks for. */
    Set<String> lists(GraphQLSchema schema) {
        return Lists.askedBy(operation, variables, schema);
    }

    private Answer ask(Caller caller, int rows) {
        var asked = new HashMap<>(variables);
        asked.put("first", rows);
        var answer = caller.send(Operations.text(operation), asked);
        answer.data("");
        return answer;
    }

    /** Checks that a page of 100 rows costs as many statements as one of 10; returns whether it has more rows. */
    boolean countsTheSame(QueryPlan.Reader reader, SoftAssertions findings) {
        var found = new int[2];
        int many = reader.statements(caller -> found[0] = rows(ask(caller, 100)));
        int ten = reader.statements(caller -> found[1] = rows(ask(caller, 10)));
        findings.assertThat(many).as(toString()).isEqualTo(ten);
        return found[0] > found[1];
    }

    private static int rows(Answer answer) {
        try {
            return longest(JSON.readTree(answer.body()).path("data"));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static int longest(JsonNode node) {
        int below = StreamSupport.stream(node.spliterator(), false)
                .mapToInt(ListRead::longest)
                .max()
                .orElse(0);
        return node.isArray() ? Math.max(node.size(), below) : below;
    }

    /** Checks that the page's rows are read through the index, in its order. */
    void check(QueryPlan.Reader reader, SoftAssertions findings) {
        var plans = reader.plans(ROWS, "from " + table + ' ', caller -> ask(caller, ROWS)).stream()
                .filter(plan -> plan.sql().contains("fetch first"))
                .toList();
        assertThat(plans).as(toString()).isNotEmpty();
        var plan = plans.get(0);
        findings.assertThat(plan.uses(index))
                .as(index + " is not used: " + plan)
                .isTrue();
        findings.assertThat(plan.sorts() && !few).as("sorts: " + plan).isFalse();
        findings.assertThat(plan.scans(table)).as("scans: " + plan).isFalse();
    }
}

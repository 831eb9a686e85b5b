package portal.web.graphql;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.kernel.Storable;

/**
 * The texts in a query and its variables. Operation inputs are checked by their use case, which names the field; other
 * texts would reach statements unchecked.
 */
final class QueryTexts {

    private static final String INPUT = "input";

    private final Set<String> inputs = new HashSet<>();
    private boolean hasUnstorable;

    /** Analyses a valid query once for all requests with it. */
    QueryTexts(Document document) {
        walk(document, false);
    }

    private void walk(Node<?> node, boolean inInput) {
        if (node instanceof StringValue text && !inInput) {
            hasUnstorable |= !Storable.isText(text.getValue());
        } else if (node instanceof VariableReference variable && inInput) {
            inputs.add(variable.getName());
        }
        var below = inInput
                || node instanceof Argument argument && argument.getName().equals(INPUT);
        node.getChildren().forEach(child -> walk(child, below));
    }

    /** BAD_REQUEST if a text outside an input cannot be stored. */
    void requireStorable(Map<String, Object> variables) {
        if (hasUnstorable) {
            throw refusal("A text in the query");
        }
        variables.forEach((name, value) -> {
            if (!inputs.contains(name) && !isStorable(value)) {
                throw refusal(Storable.isText(name) ? "The variable " + name : "A variable");
            }
        });
    }

    private static boolean isStorable(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields.values().stream().allMatch(QueryTexts::isStorable);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(QueryTexts::isStorable);
        }
        return Storable.isValue(value);
    }

    private static ProtocolException refusal(String where) {
        return new ProtocolException(Code.BAD_REQUEST, where + " contains NUL or an unpaired surrogate.");
    }
}

package portal.badinput;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A place in an operation's variables where a text or an id belongs, however deep. */
record TextPlace(List<Step> path) {

    private static final Set<String> TEXTS = Set.of("String", "ID");

    /** One name on the way; its value may be a list. */
    record Step(String name, boolean list) {}

    /** All of them below one argument. */
    static Stream<TextPlace> below(GraphQLArgument argument) {
        return below(List.of(), argument.getName(), argument.getType());
    }

    private static Stream<TextPlace> below(List<Step> above, String name, GraphQLType type) {
        var path = new ArrayList<>(above);
        path.add(new Step(name, GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList));
        var leaf = GraphQLTypeUtil.unwrapAll(type);
        if (leaf instanceof GraphQLInputObjectType input) {
            return input.getFields().stream().flatMap(field -> below(path, field.getName(), field.getType()));
        }
        return TEXTS.contains(leaf.getName()) ? Stream.of(new TextPlace(path)) : Stream.empty();
    }

    /** Whether a use case checks it, which names the field at fault. */
    boolean isInput() {
        return path.get(0).name().equals("input");
    }

    /** The variables with this text in place; everything else as it was. */
    Map<String, Object> fill(Map<String, Object> variables, String text) {
        return fill(variables, 0, text);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fill(Map<String, Object> variables, int depth, String text) {
        var step = path.get(depth);
        var filled = new HashMap<>(variables);
        Object value = text;
        if (depth + 1 < path.size()) {
            var below = variables.get(step.name());
            var first = below instanceof List<?> list ? list.get(0) : below;
            value = fill(first == null ? Map.of() : (Map<String, Object>) first, depth + 1, text);
        }
        filled.put(step.name(), step.list() ? List.of(value) : value);
        return filled;
    }

    @Override
    public String toString() {
        return String.join(".", path.stream().map(Step::name).toList());
    }
}

package portal.web.limits;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.kernel.page.PageRequest;

/** Determines the maximum size of an answer's lists from the arguments of their field. */
final class ListSizes {

    /** Assumed size of a list without any known limit. */
    static final int A_FEW = 10;

    private static final List<String> PAGE = List.of("first", "last");

    private final Map<String, Value<?>> defaults;

    ListSizes(OperationDefinition operation) {
        defaults = operation.getVariableDefinitions().stream()
                .filter(variable -> variable.getDefaultValue() != null)
                .collect(Collectors.toMap(VariableDefinition::getName, VariableDefinition::getDefaultValue));
    }

    /** Returns the page size asked for, or else the size of the longest list argument; null without either. */
    ListSize of(Field field, GraphQLFieldDefinition definition) {
        if (PAGE.stream().anyMatch(name -> definition.getArgument(name) != null)) {
            return page(field);
        }
        if (field.getArguments().isEmpty()) {
            return null;
        }
        var values = field.getArguments().stream().map(Argument::getValue).toList();
        return values.stream().anyMatch(this::mayHoldLists)
                ? variables -> values.stream()
                        .mapToLong(value -> longest(value, variables))
                        .filter(length -> length > 0)
                        .max()
                        .orElse(A_FEW)
                : null;
    }

    /** Returns the number of values in all list arguments, nested ones included; null for none. */
    ListSize given(Field field) {
        var values = field.getArguments().stream()
                .map(Argument::getValue)
                .filter(this::mayHoldLists)
                .toList();
        return values.isEmpty()
                ? null
                : variables -> values.stream()
                        .mapToLong(value -> count(value, variables))
                        .sum();
    }

    private ListSize page(Field field) {
        var asked = new HashMap<String, Value<?>>();
        field.getArguments().forEach(argument -> asked.put(argument.getName(), argument.getValue()));
        return variables -> {
            for (var name : PAGE) {
                var rows = number(asked.get(name), variables);
                if (rows != null) {
                    return Math.min(Math.max(rows, 1), PageRequest.MAX_SIZE);
                }
            }
            return PageRequest.DEFAULT_SIZE;
        };
    }

    /** An invalid page size counts as the maximum: it is refused later with a better message. */
    private Long number(Value<?> value, Map<String, Object> variables) {
        if (value instanceof IntValue literal) {
            return literal.getValue().bitLength() < Long.SIZE
                    ? literal.getValue().longValue()
                    : Long.MAX_VALUE;
        }
        if (value instanceof VariableReference variable) {
            if (!variables.containsKey(variable.getName())) {
                return number(defaults.get(variable.getName()), Map.of());
            }
            var given = variables.get(variable.getName());
            return given instanceof Number number
                    ? Long.valueOf(number.longValue())
                    : given == null ? null : Long.MAX_VALUE;
        }
        return null;
    }

    private boolean mayHoldLists(Value<?> value) {
        return value instanceof ArrayValue || value instanceof ObjectValue || value instanceof VariableReference;
    }

    private long longest(Value<?> value, Map<String, Object> variables) {
        if (value instanceof VariableReference variable) {
            return variables.containsKey(variable.getName())
                    ? longest(variables.get(variable.getName()))
                    : longest(defaults.get(variable.getName()), Map.of());
        }
        if (value instanceof ArrayValue list) {
            return list.getValues().size();
        }
        if (value instanceof ObjectValue object) {
            return object.getObjectFields().stream()
                    .mapToLong(field -> longest(field.getValue(), variables))
                    .max()
                    .orElse(0);
        }
        return 0;
    }

    private long count(Value<?> value, Map<String, Object> variables) {
        if (value instanceof VariableReference variable) {
            return variables.containsKey(variable.getName())
                    ? count(variables.get(variable.getName()))
                    : count(defaults.get(variable.getName()), Map.of());
        }
        if (value instanceof ArrayValue list) {
            return list.getValues().size()
                    + list.getValues().stream()
                            .mapToLong(element -> count(element, variables))
                            .sum();
        }
        if (value instanceof ObjectValue object) {
            return object.getObjectFields().stream()
                    .mapToLong(field -> count(field.getValue(), variables))
                    .sum();
        }
        return 0;
    }

    private static long count(Object given) {
        if (given instanceof List<?> list) {
            return list.size() + list.stream().mapToLong(ListSizes::count).sum();
        }
        if (given instanceof Map<?, ?> object) {
            return object.values().stream().mapToLong(ListSizes::count).sum();
        }
        return 0;
    }

    private static long longest(Object given) {
        if (given instanceof List<?> list) {
            return list.size();
        }
        if (given instanceof Map<?, ?> object) {
            return object.values().stream().mapToLong(ListSizes::longest).max().orElse(0);
        }
        return 0;
    }
}

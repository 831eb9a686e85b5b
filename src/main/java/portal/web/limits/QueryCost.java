package portal.web.limits;

import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The maximum cost of an operation: 10 points for each top-level field, and one point for each value of the largest
 * possible answer. A page counts as many rows as {@code first} or {@code last} asks for, another list as many as the
 * longest list argument, or a few. Of several possible types, the most expensive one counts. Each value of a list
 * argument counts one point too.
 *
 * <p>The cost formula is computed once per query text and evaluated with each request's variables.
 */
public final class QueryCost {

    /** The cost of a part of an operation with these variables. */
    @FunctionalInterface
    public interface Cost {
        long with(Map<String, Object> variables);
    }

    /** A cost that no variable changes. Whole parts of a query collapse into one, to save memory. */
    private record Fixed(long points) implements Cost {

        @Override
        public long with(Map<String, Object> variables) {
            return points;
        }
    }

    public static final int TOP_FIELD = 10;
    /** Cost of a tool that reads the whole schema; the engine itself refuses recursive introspection. */
    private static final int INTROSPECTION = 10_000;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;

    private QueryCost(GraphQLSchema schema, Map<String, FragmentDefinition> fragments) {
        this.schema = schema;
        this.fragments = fragments;
    }

    /** Returns the cost of a valid operation. */
    public static Cost of(GraphQLSchema schema, NodeUtil.GetOperationResult operation) {
        var chosen = operation.operationDefinition;
        var top = chosen.getOperation() == OperationDefinition.Operation.MUTATION
                ? schema.getMutationType()
                : schema.getQueryType();
        var sizes = new ListSizes(chosen);
        return new QueryCost(schema, operation.fragmentsByName).new Walk(sizes)
                .selection(chosen.getSelectionSet(), top, null, TOP_FIELD);
    }

    /** Visits one operation. */
    private final class Walk {

        private final ListSizes sizes;

        Walk(ListSizes sizes) {
            this.sizes = sizes;
        }

        /**
         * @param rows the size of the lists directly below; null if unknown
         */
        Cost selection(SelectionSet selections, GraphQLObjectType type, ListSize rows, int extra) {
            var parts = new ArrayList<Cost>();
            selections.getSelections().forEach(selection -> add(parts, selection, type, rows, extra));
            return sum(parts);
        }

        private void add(List<Cost> parts, Selection<?> selection, GraphQLObjectType type, ListSize rows, int extra) {
            if (selection instanceof Field field) {
                parts.add(field(field, type, rows, extra));
            } else if (selection instanceof InlineFragment inline) {
                var condition = inline.getTypeCondition();
                if (condition == null || applies(condition.getName(), type)) {
                    parts.add(selection(inline.getSelectionSet(), type, rows, extra));
                }
            } else if (selection instanceof FragmentSpread spread) {
                var fragment = fragments.get(spread.getName());
                if (applies(fragment.getTypeCondition().getName(), type)) {
                    parts.add(selection(fragment.getSelectionSet(), type, rows, extra));
                }
            }
        }

        private Cost field(Field field, GraphQLObjectType parent, ListSize rows, int extra) {
            var given = sizes.given(field);
            var answered = answered(field, parent, rows, extra);
            return given == null ? answered : variables -> given.with(variables) + answered.with(variables);
        }

        private Cost answered(Field field, GraphQLObjectType parent, ListSize rows, int extra) {
            var definition = Introspection.getFieldDef(schema, parent, field.getName());
            if (field.getSelectionSet() == null) {
                return new Fixed(1L + extra);
            }
            if (Introspection.isIntrospectionTypes(GraphQLTypeUtil.unwrapAll(definition.getType()))) {
                return new Fixed(INTROSPECTION);
            }
            return object(field, definition, rows, extra);
        }

        private Cost object(Field field, GraphQLFieldDefinition definition, ListSize rows, int extra) {
            var own = sizes.of(field, definition);
            var type = (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType());
            if (!(GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList)) {
                return sum(List.of(new Fixed(extra + 1L), mostExpensive(field, type, own == null ? rows : own)));
            }
            var each = mostExpensive(field, type, null);
            var size = own != null ? own : rows;
            return each instanceof Fixed fixed && size == null
                    ? new Fixed(extra + ListSizes.A_FEW * (1 + fixed.points()))
                    : variables -> extra
                            + (size == null ? ListSizes.A_FEW : size.with(variables)) * (1 + each.with(variables));
        }

        private Cost mostExpensive(Field field, GraphQLCompositeType type, ListSize rows) {
            if (type instanceof GraphQLObjectType object) {
                return selection(field.getSelectionSet(), object, rows, 0);
            }
            var costs = possible(type).stream()
                    .map(object -> selection(field.getSelectionSet(), object, rows, 0))
                    .toList();
            Cost most = variables ->
                    costs.stream().mapToLong(cost -> cost.with(variables)).max().orElse(0);
            return costs.stream().allMatch(Fixed.class::isInstance) ? new Fixed(most.with(Map.of())) : most;
        }
    }

    private static Cost sum(List<Cost> parts) {
        long points = parts.stream()
                .filter(Fixed.class::isInstance)
                .mapToLong(part -> part.with(Map.of()))
                .sum();
        var open = parts.stream().filter(part -> !(part instanceof Fixed)).toArray(Cost[]::new);
        if (open.length == 0) {
            return new Fixed(points);
        }
        return variables -> {
            long sum = points;
            for (var part : open) {
                sum += part.with(variables);
            }
            return sum;
        };
    }

    private boolean applies(String condition, GraphQLObjectType type) {
        return condition.equals(type.getName())
                || schema.getType(condition) instanceof GraphQLCompositeType any
                        && possible(any).contains(type);
    }

    private List<GraphQLObjectType> possible(GraphQLCompositeType type) {
        if (type instanceof GraphQLObjectType object) {
            return List.of(object);
        }
        return type instanceof GraphQLInterfaceType any
                ? schema.getImplementations(any)
                : ((GraphQLUnionType) type)
                        .getTypes().stream().map(GraphQLObjectType.class::cast).toList();
    }
}

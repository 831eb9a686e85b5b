package portal.attacks;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.isolation.ApiOperation;
import portal.isolation.Requests;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Site;

/**
 * A place in a request where the schema takes a list: an argument, or a field of an input, of an operation or of a field
 * below one.
 *
 * @param declaration as the schema has it, such as {@code OrderFilter.statuses}
 * @param document a request that takes the list in the variable that the path begins with
 */
record ListPlace(ApiOperation operation, String declaration, String document, List<String> path, GraphQLType element) {

    private static final int DEEPEST = 3;

    /** Every list that any operation takes. */
    static List<ListPlace> all(GraphQLSchema schema) {
        var found = new ArrayList<ListPlace>();
        for (var operation : ApiOperation.all(schema)) {
            var root = operation.isMutation() ? schema.getMutationType() : schema.getQueryType();
            var field = root.getFieldDefinition(operation.name());
            for (var argument : field.getArguments()) {
                below(root.getName() + '.' + field.getName() + '.', argument.getName(), argument.getType(), List.of())
                        .forEach(list -> found.add(list.in(operation, operation.document())));
            }
            nested(operation, field, field.getType(), List.of(), new LinkedHashSet<>(), found);
        }
        return found;
    }

    private record Found(String declaration, List<String> path, GraphQLType element) {
        ListPlace in(ApiOperation operation, String document) {
            return new ListPlace(operation, declaration, document, path, element);
        }
    }

    private static Stream<Found> below(String parent, String name, GraphQLType type, List<String> above) {
        var path = new ArrayList<>(above);
        path.add(name);
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        var leaf = GraphQLTypeUtil.unwrapAll(type);
        var own = bare instanceof GraphQLList list
                ? Stream.of(new Found(parent + name, List.copyOf(path), list.getWrappedType()))
                : Stream.<Found>empty();
        return leaf instanceof GraphQLInputObjectType input
                ? Stream.concat(
                        own,
                        input.getFields().stream()
                                .flatMap(field -> below(input.getName() + '.', field.getName(), field.getType(), path)))
                : own;
    }

    /** Lists that fields below an operation's answer take, such as the filter of a plan's rows. */
    private static void nested(
            ApiOperation operation,
            GraphQLFieldDefinition root,
            GraphQLType type,
            List<String> way,
            Set<String> seen,
            List<ListPlace> found) {
        if (way.size() >= DEEPEST
                || !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType object)
                || !seen.add(object.getName())) {
            return;
        }
        for (var field : object.getFieldDefinitions()) {
            for (var argument : field.getArguments()) {
                below(object.getName() + '.' + field.getName() + '.', argument.getName(), argument.getType(), List.of())
                        .forEach(
                                list -> found.add(list.in(operation, document(operation, root, way, field, argument))));
            }
            var further = new ArrayList<>(way);
            further.add(field.getName());
            nested(operation, root, field.getType(), further, seen, found);
        }
    }

    private static String document(
            ApiOperation operation,
            GraphQLFieldDefinition root,
            List<String> way,
            GraphQLFieldDefinition field,
            GraphQLArgument argument) {
        var declared = Stream.concat(root.getArguments().stream(), Stream.of(argument))
                .map(each -> "$" + each.getName() + ": " + GraphQLTypeUtil.simplePrint(each.getType()))
                .collect(Collectors.joining(", ", "(", ")"));
        var passed = root.getArguments().stream()
                .map(each -> each.getName() + ": $" + each.getName())
                .collect(Collectors.joining(", ", "(", ")"));
        var opened = way.stream().map(name -> " { " + name).collect(Collectors.joining());
        return (operation.isMutation() ? "mutation " : "query ") + declared + " { " + root.getName() + passed + opened
                + " { " + field.getName() + "(" + argument.getName() + ": $" + argument.getName()
                + ") { __typename } }" + " }".repeat(way.size() + 1);
    }

    /** Sends the request with so many values in the list. */
    Answer send(Caller caller, Site own, int values) {
        var variables = new HashMap<>(Requests.about(operation, own));
        return caller.send(document, filled(variables, 0, Collections.nCopies(values, value(element))));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> filled(Map<String, Object> variables, int depth, Object list) {
        var filled = new HashMap<>(variables);
        var name = path.get(depth);
        if (depth + 1 == path.size()) {
            filled.put(name, list);
            return filled;
        }
        var there = variables.get(name);
        if (there instanceof List<?> several) {
            filled.put(name, List.of(filled((Map<String, Object>) several.get(0), depth + 1, list)));
        } else {
            filled.put(name, filled(there == null ? Map.of() : (Map<String, Object>) there, depth + 1, list));
        }
        return filled;
    }

    private static Object value(GraphQLType wrapped) {
        var type = GraphQLTypeUtil.unwrapNonNull(wrapped);
        if (type instanceof GraphQLEnumType any) {
            return any.getValues().get(0).getName();
        }
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFields().stream()
                    .filter(field -> field.getType() instanceof GraphQLNonNull)
                    .collect(Collectors.toMap(field -> field.getName(), field -> value(field.getType())));
        }
        return switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
            case "Int" -> 1;
            case "ID" -> "x";
            default -> "a";
        };
    }

    @Override
    public String toString() {
        return operation.name() + ' ' + declaration;
    }
}

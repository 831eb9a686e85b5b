package portal.isolation;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Selects everything that an answer could hold: all fields, and related objects until a type comes back or three objects
 * lie above. What is added to the schema is selected without a change here.
 */
final class FullSelection {

    private static final String NODE = "Node";
    private static final int OBJECTS = 3;

    private final GraphQLSchema schema;

    FullSelection(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The selection of a field of this type, with its braces; empty for a scalar. */
    String of(GraphQLType type) {
        return of(type, Set.of());
    }

    private String of(GraphQLType wrapped, Set<String> above) {
        var type = GraphQLTypeUtil.unwrapAll(wrapped);
        if (type instanceof GraphQLInterfaceType any) {
            return schema.getImplementations(any).stream()
                    .map(one -> "... on " + one.getName() + fields(one, one.getName() + '_', above))
                    .collect(Collectors.joining(" ", " { __typename ", " }"));
        }
        return type instanceof GraphQLObjectType object ? fields(object, "", above) : "";
    }

    private String fields(GraphQLObjectType object, String alias, Set<String> above) {
        var here = new HashSet<>(above);
        if (isNode(object)) {
            here.add(object.getName());
        }
        return object.getFieldDefinitions().stream()
                .filter(field -> isNew(field, here))
                .map(field -> (alias.isEmpty() ? "" : alias + field.getName() + ": ")
                        + field.getName()
                        + of(field.getType(), here))
                .collect(Collectors.joining(" ", " { ", " }"));
    }

    private static boolean isNew(GraphQLFieldDefinition field, Set<String> above) {
        return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object)
                || !isNode(object)
                || above.size() < OBJECTS && !above.contains(object.getName());
    }

    private static boolean isNode(GraphQLObjectType object) {
        return object.getInterfaces().stream().anyMatch(known -> known.getName().equals(NODE));
    }
}

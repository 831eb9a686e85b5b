package portal.isolation;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.testsupport.Answer;
import portal.testsupport.Caller;

/** One field of Query or Mutation as the schema has it, with a document that selects all of its answer. */
public record ApiOperation(String name, boolean isMutation, String document, List<IdArgument> idArguments) {

    /** One schema is asked about thousands of times. */
    private static final Map<GraphQLSchema, List<ApiOperation>> READ = new ConcurrentHashMap<>();

    public static List<ApiOperation> all(GraphQLSchema schema) {
        return READ.computeIfAbsent(schema, ApiOperation::read);
    }

    private static List<ApiOperation> read(GraphQLSchema schema) {
        return Stream.concat(of(schema, schema.getQueryType()), of(schema, schema.getMutationType()))
                .toList();
    }

    public static ApiOperation named(GraphQLSchema schema, String name) {
        return all(schema).stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ApiOperation> of(GraphQLSchema schema, GraphQLObjectType root) {
        boolean isMutation = root == schema.getMutationType();
        return root.getFieldDefinitions().stream()
                .map(field -> new ApiOperation(
                        field.getName(),
                        isMutation,
                        (isMutation ? "mutation" : "query") + document(schema, field),
                        field.getArguments().stream().flatMap(IdArgument::below).toList()));
    }

    private static String document(GraphQLSchema schema, GraphQLFieldDefinition field) {
        var declared = joined(
                field, argument -> "$" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
        var passed = joined(field, argument -> argument.getName() + ": $" + argument.getName());
        return declared + " { " + field.getName() + passed + new FullSelection(schema).of(field.getType()) + " }";
    }

    private static String joined(GraphQLFieldDefinition field, Function<GraphQLArgument, String> text) {
        return field.getArguments().isEmpty()
                ? ""
                : field.getArguments().stream().map(text).collect(Collectors.joining(", ", "(", ")"));
    }

    public Answer by(Caller caller, Map<String, Object> variables) {
        return caller.send(document, variables);
    }

    @Override
    public String toString() {
        return name;
    }
}

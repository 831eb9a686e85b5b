package portal.isolation;

import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import portal.testsupport.Answer;
import portal.testsupport.Caller;

/** The download of one list of the schema, and the parameters in which an id belongs: the same as in the list's filter. */
public record ExportRequest(String name, List<String> idParameters) {

    private static final String LIST = "Connection";

    /** Each list of the schema has one. */
    public static List<ExportRequest> all(GraphQLSchema schema) {
        return ApiOperation.all(schema).stream()
                .filter(operation -> isList(schema, operation))
                .map(operation -> new ExportRequest(
                        operation.name(),
                        operation.idArguments().stream()
                                .map(argument -> argument.path()
                                        .get(argument.path().size() - 1)
                                        .name())
                                .toList()))
                .toList();
    }

    private static boolean isList(GraphQLSchema schema, ApiOperation operation) {
        var field = schema.getQueryType().getFieldDefinition(operation.name());
        return field != null
                && GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith(LIST);
    }

    public Answer by(Caller caller, Map<String, ?> parameters) {
        return caller.get("/exports/" + name + ".csv", parameters);
    }
}

package portal.web;

import graphql.execution.TypeFromAST;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;

/**
 * Says in words which part of a request's variables does not fit. The engine names the variable alone, never the field,
 * and the Java class that it found there.
 */
@ApplicationScoped
class VariableFaults {

    private static final String UNKNOWN = "The variables do not fit the query.";

    @Inject
    GraphQLSchema schema;

    @Inject
    QueryDocuments documents;

    /** What is wrong with the variables of a valid query, naming the field at fault. */
    String describe(JsonObject request) {
        return documents
                .known(request.getString("query"))
                .map(document -> describe(document, request))
                .orElse(UNKNOWN);
    }

    private String describe(Document document, JsonObject request) {
        var operation = NodeUtil.getOperation(document, request.getString("operationName", null)).operationDefinition;
        List<VariableDefinition> variables = operation.getVariableDefinitions();
        var given = request.containsKey("variables") ? request.getJsonObject("variables") : JsonValue.EMPTY_JSON_OBJECT;
        return variables.stream()
                .map(variable -> fault(variable, given.get(variable.getName())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private String fault(VariableDefinition variable, JsonValue value) {
        if (value == null && variable.getDefaultValue() != null) {
            return null;
        }
        GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
        return InputFault.find(variable.getName(), type, value);
    }
}

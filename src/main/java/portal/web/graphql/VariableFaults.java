package portal.web.graphql;

import graphql.execution.TypeFromAST;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
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

    /** What is wrong with the variables of a valid query, naming the field at fault. */
    String describe(GraphQlRequest request, KnownQuery query) {
        return query.operation(request)
                .flatMap(chosen -> chosen.operationDefinition.getVariableDefinitions().stream()
                        .map(variable -> fault(variable, request.variables()))
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(UNKNOWN);
    }

    private String fault(VariableDefinition variable, Map<String, Object> given) {
        var value = given.get(variable.getName());
        if (value == null && variable.getDefaultValue() != null) {
            return null;
        }
        GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
        return InputFault.find(variable.getName(), type, value);
    }
}

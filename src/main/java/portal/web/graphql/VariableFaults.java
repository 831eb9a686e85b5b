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
 * Describes which part of a request's variables does not fit. The engine names only the variable, never the field, and
 * a Java class.
 */
@ApplicationScoped
class VariableFaults {

    private static final String UNKNOWN = "The variables do not fit the query.";

    @Inject
    GraphQLSchema schema;

    /** Describes the fault in the variables of a valid query, naming the field. */
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

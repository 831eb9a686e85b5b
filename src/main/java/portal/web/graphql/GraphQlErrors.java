package portal.web.graphql;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import portal.kernel.DomainException;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.web.limits.GraphQlLimits;

/** Builds top-level errors: a message, a code, and the request's id. Never an exception's text. */
@ApplicationScoped
class GraphQlErrors {

    private static final Logger LOG = Logger.getLogger(GraphQlErrors.class);
    private static final Pattern LITERAL = Pattern.compile(" with value '.*", Pattern.DOTALL);

    @Inject
    VariableFaults faults;

    @Inject
    GraphQlLimits limits;

    /** Returns the first errors of an answer, limited because a query can cause very many. */
    List<Map<String, Object>> of(
            List<GraphQLError> errors, GraphQlRequest request, KnownQuery query, String requestId) {
        return errors.stream()
                .limit(limits.errors())
                .map(error -> render(error, request, query, requestId))
                .toList();
    }

    /** Returns an error without a path. */
    Map<String, Object> error(String message, String code, String requestId) {
        var rendered = new LinkedHashMap<String, Object>();
        rendered.put("message", message);
        rendered.put("extensions", Map.of("code", code, "requestId", requestId));
        return rendered;
    }

    private Map<String, Object> render(GraphQLError error, GraphQlRequest request, KnownQuery query, String requestId) {
        var cause = error instanceof ExceptionWhileDataFetching fetching ? fetching.getException() : null;
        Map<String, Object> rendered;
        if (cause instanceof ProtocolException refused) {
            rendered = error(refused.getMessage(), refused.code().name(), requestId);
        } else if (cause instanceof DomainException refused) {
            rendered = error(refused.getMessage(), Code.BAD_REQUEST.name(), requestId);
        } else if (error instanceof BadFaithIntrospectionError) {
            rendered = error("The introspection query is recursive.", Code.QUERY_TOO_COMPLEX.name(), requestId);
        } else if (cause == null && isClientError(error)) {
            rendered = error(message(error, request, query), Code.BAD_REQUEST.name(), requestId);
        } else {
            LOG.errorf(cause, "Request %s failed: %s", requestId, error.getMessage());
            rendered = error("Internal error. Please quote the request id.", Code.INTERNAL.name(), requestId);
        }
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            rendered.put(
                    "locations",
                    error.getLocations().stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (error.getPath() != null) {
            rendered.put("path", error.getPath());
        }
        return rendered;
    }

    /** Uses the engine's message if it is about the query alone; replaces it if it names Java classes. */
    private String message(GraphQLError error, GraphQlRequest request, KnownQuery query) {
        if (error instanceof CoercingParseValueException
                || error instanceof NonNullableValueCoercedAsNullException
                || error instanceof InputMapDefinesTooManyFieldsException) {
            return faults.describe(request, query);
        }
        if (error instanceof ValidationError invalid
                && invalid.getValidationErrorType() == ValidationErrorType.WrongType) {
            return LITERAL.matcher(error.getMessage()).replaceFirst(" does not fit its type.");
        }
        return error.getMessage();
    }

    /** Syntax, validation and coercion errors are the client's; the engine's messages quote only the client's query. */
    private static boolean isClientError(GraphQLError error) {
        return error.getErrorType() != ErrorType.DataFetchingException
                && error.getErrorType() != ErrorType.NullValueInNonNullableField;
    }
}

package portal.web.graphql;

import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.NodeUtil.GetOperationResult;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import portal.web.limits.QueryCost;

/** A parsed query: its document or its errors, and the cost of its operations. */
final class KnownQuery {

    private final Document document;
    private final List<? extends GraphQLError> errors;
    private final GraphQLSchema schema;
    private final QueryTexts texts;
    private final Map<String, QueryCost.Cost> costs = new ConcurrentHashMap<>();

    /**
     * @param document null if the text cannot be parsed
     */
    KnownQuery(GraphQLSchema schema, Document document, List<? extends GraphQLError> errors) {
        this.schema = schema;
        this.document = document;
        this.errors = errors;
        this.texts = errors.isEmpty() ? new QueryTexts(document) : null;
    }

    boolean isValid() {
        return errors.isEmpty();
    }

    /** BAD_REQUEST if a valid query contains text that cannot be stored. */
    void requireStorable(GraphQlRequest request) {
        if (texts != null) {
            texts.requireStorable(request.variables());
        }
    }

    /** Returns it as the engine's type. */
    PreparsedDocumentEntry entry() {
        return isValid() ? new PreparsedDocumentEntry(document) : new PreparsedDocumentEntry(List.copyOf(errors));
    }

    /** Returns the requested operation; empty if the query is invalid or has none of this name. */
    Optional<GetOperationResult> operation(GraphQlRequest request) {
        try {
            return isValid() ? Optional.of(NodeUtil.getOperation(document, request.operationName())) : Optional.empty();
        } catch (UnknownOperationException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the maximum cost of the request in points; that of parsing if it cannot run. */
    long cost(GraphQlRequest request) {
        return operation(request)
                .map(chosen -> costs.computeIfAbsent(
                                String.valueOf(chosen.operationDefinition.getName()),
                                name -> QueryCost.of(schema, chosen))
                        .with(request.variables()))
                .orElse((long) QueryCost.TOP_FIELD);
    }
}

package portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Keeps parsed and validated queries, so that a client's stable query text is read once. Bounded by text, not entries. */
@ApplicationScoped
class QueryDocuments implements PreparsedDocumentProvider {

    private static final int MAX_CHARACTERS = 4_000_000;

    private final Cache<String, PreparsedDocumentEntry> valid = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String query, PreparsedDocumentEntry entry) -> query.length())
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var known = valid.getIfPresent(input.getQuery());
        if (known == null) {
            known = parseAndValidate.apply(input);
            if (!known.hasErrors()) {
                valid.put(input.getQuery(), known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }

    /** The document of a query that was valid a moment ago. */
    Optional<Document> known(String query) {
        return Optional.ofNullable(valid.getIfPresent(query)).map(PreparsedDocumentEntry::getDocument);
    }
}

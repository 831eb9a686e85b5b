package portal.web;

import graphql.GraphQL;
import graphql.parser.ParserOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What the engine has to be told when it is built. */
@ApplicationScoped
class EngineSetup {

    private static final int MAX_TOKENS = 5_000;
    private static final int MAX_CHARACTERS = 200_000;

    @Inject
    ReadTransaction readTransaction;

    @Inject
    QueryDocuments documents;

    void build(@Observes GraphQL.Builder builder) {
        // The configuration property for these limits does not reach requests.
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.newParserOptions()
                .maxTokens(MAX_TOKENS)
                .maxWhitespaceTokens(MAX_CHARACTERS)
                .maxCharacters(MAX_CHARACTERS)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build());
        builder.instrumentation(readTransaction).preparsedDocumentProvider(documents);
    }
}

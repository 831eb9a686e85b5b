package portal.web.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ParseAndValidate;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.web.limits.GraphQlLimits;
import portal.web.limits.QueryShape;

/** Parses queries and caches the valid ones. The cache is bounded by text size, not by entries. */
@ApplicationScoped
class QueryDocuments {

    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int CHARACTERS_A_POINT = 100;

    private final Cache<String, KnownQuery> valid = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String query, KnownQuery known) -> query.length())
            .build();

    private final GraphQLSchema schema;
    private final GraphQlLimits limits;
    private final ParserOptions options;

    @Inject
    QueryDocuments(GraphQLSchema schema, GraphQlLimits limits) {
        this.schema = schema;
        this.limits = limits;
        int characters = Math.toIntExact(limits.body().asLongValue());
        this.options = ParserOptions.newParserOptions()
                .maxTokens(limits.tokens())
                .maxWhitespaceTokens(characters)
                .maxCharacters(characters)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build();
    }

    /** Returns the cost of parsing this text; 0 if it is cached. */
    long price(String text) {
        return valid.getIfPresent(text) == null ? text.length() / CHARACTERS_A_POINT : 0;
    }

    /** Returns the query of this text, valid or not; refuses one that is too complex to parse. */
    KnownQuery read(String text) {
        var known = valid.getIfPresent(text);
        if (known == null) {
            known = parse(text);
            if (known.isValid()) {
                valid.put(text, known);
            }
        }
        return known;
    }

    private KnownQuery parse(String text) {
        try {
            var document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(options)
                            .locale(Locale.ENGLISH)
                            .build());
            QueryShape.check(document, limits);
            return new KnownQuery(schema, document, ParseAndValidate.validate(schema, document, Locale.ENGLISH));
        } catch (ParseCancelledException
                | ParseCancelledTooDeepException
                | ParseCancelledTooManyCharsException tooLong) {
            throw new ProtocolException(
                    Code.QUERY_TOO_COMPLEX, "The query has more than " + limits.tokens() + " tokens, or is too deep.");
        } catch (InvalidSyntaxException malformed) {
            return new KnownQuery(schema, null, List.of(malformed.toInvalidSyntaxError()));
        }
    }
}

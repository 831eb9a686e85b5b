package portal.web.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;

/** The scalar ID: text, or a whole number as in the GraphQL specification. The library's accepts any JSON. */
final class OpaqueId implements Coercing<String, String> {

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        return String.valueOf(result);
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text) {
            return text;
        }
        if (input instanceof Number number && WholeNumber.isWhole(number.toString())) {
            return number.toString();
        }
        throw new CoercingParseValueException("Expected an id");
    }

    @Override
    public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text) {
            return text.getValue();
        }
        if (input instanceof IntValue number && number.getValue().bitLength() < Integer.SIZE) {
            return number.getValue().toString();
        }
        throw new CoercingParseLiteralException("Expected an id");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.newStringValue(String.valueOf(input)).build();
    }
}

package portal.web;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** The scalar Date: a day that exists, in ISO-8601. Answers are written as the engine writes them. */
final class CalendarDate implements Coercing<Object, Object> {

    private static final int LONGEST = 16;

    private final Coercing<?, ?> engine;

    CalendarDate(Coercing<?, ?> engine) {
        this.engine = engine;
    }

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return engine.serialize(result, context, locale);
    }

    /** The text itself, which the engine reads once more. */
    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text && isDate(text)) {
            return text;
        }
        throw new CoercingParseValueException("Expected a date such as 2031-12-31");
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && isDate(text.getValue())) {
            return text.getValue();
        }
        throw new CoercingParseLiteralException("Expected a date such as 2031-12-31");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return engine.valueToLiteral(input, context, locale);
    }

    static boolean isDate(String text) {
        try {
            return text.length() <= LONGEST && LocalDate.parse(text) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}

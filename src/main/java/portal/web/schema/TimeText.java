package portal.web.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import portal.kernel.Storable;

/** The scalars Date and DateTime: an existing day or instant, in ISO-8601. Output is formatted by the engine. */
public final class TimeText implements Coercing<Object, Object> {

    private static final int LONGEST_DATE = 16;
    private static final int LONGEST_INSTANT = 30;

    private final Coercing<?, ?> engine;
    private final Predicate<String> exists;
    private final String expected;

    private TimeText(Coercing<?, ?> engine, Predicate<String> exists, String expected) {
        this.engine = engine;
        this.exists = exists;
        this.expected = expected;
    }

    static TimeText date(Coercing<?, ?> engine) {
        return new TimeText(engine, TimeText::isDate, "Expected a date such as 2031-12-31");
    }

    static TimeText instant(Coercing<?, ?> engine) {
        return new TimeText(engine, TimeText::isInstant, "Expected an instant such as 2031-12-31T22:59:00Z");
    }

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return engine.serialize(result, context, locale);
    }

    /** Returns the text itself, which the engine parses again. */
    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text && exists.test(text)) {
            return text;
        }
        throw new CoercingParseValueException(expected);
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && exists.test(text.getValue())) {
            return text.getValue();
        }
        throw new CoercingParseLiteralException(expected);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return engine.valueToLiteral(input, context, locale);
    }

    public static boolean isDate(String text) {
        try {
            return text.length() <= LONGEST_DATE && LocalDate.parse(text) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /** Returns whether it is an instant in UTC, of a year that the database can store. */
    public static boolean isInstant(String text) {
        try {
            return text.length() <= LONGEST_INSTANT && text.endsWith("Z") && Storable.isInstant(Instant.parse(text));
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}

package portal.web.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** The scalar Int: whole 32-bit numbers and nothing else. Huge exponents are never expanded. */
public final class WholeNumber implements Coercing<Integer, Integer> {

    private static final String EXPECTED = "a whole number from -2147483648 to 2147483647";

    @Override
    public Integer serialize(Object result, GraphQLContext context, Locale locale) {
        if (result instanceof Integer number) {
            return number;
        }
        throw new CoercingSerializeException("Not an Int");
    }

    @Override
    public Integer parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof Number number && isWhole(number.toString())) {
            return new BigDecimal(number.toString()).intValueExact();
        }
        throw new CoercingParseValueException("Expected " + EXPECTED);
    }

    /** Returns whether a number's text is a whole number of 32 bits; 5.0 is. */
    public static boolean isWhole(String number) {
        try {
            return new BigDecimal(number).intValueExact() <= Integer.MAX_VALUE;
        } catch (ArithmeticException | NumberFormatException outOfRange) {
            return false;
        }
    }

    @Override
    public Integer parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof IntValue number && number.getValue().bitLength() < Integer.SIZE) {
            return number.getValue().intValue();
        }
        throw new CoercingParseLiteralException("Expected " + EXPECTED);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return IntValue.newIntValue(BigInteger.valueOf(serialize(input, context, locale)))
                .build();
    }
}

package portal.web.graphql;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import portal.web.schema.TimeText;
import portal.web.schema.WholeNumber;

/** Compares a JSON value with an input type and describes the first difference, or null. */
final class InputFault {

    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,63}");

    private InputFault() {}

    static String find(String path, GraphQLType type, Object value) {
        if (type instanceof GraphQLNonNull required) {
            return value == null ? path + " is required." : find(path, required.getWrappedType(), value);
        }
        if (value == null) {
            return null;
        }
        if (type instanceof GraphQLList list) {
            return inList(path, list.getWrappedType(), value);
        }
        if (type instanceof GraphQLInputObjectType input) {
            return inObject(path, input, value);
        }
        if (type instanceof GraphQLEnumType values) {
            return inEnum(path, values, value);
        }
        return inScalar(path, (GraphQLScalarType) type, value);
    }

    private static String inList(String path, GraphQLType element, Object value) {
        if (!(value instanceof List<?> array)) {
            return find(path, element, value);
        }
        for (int i = 0; i < array.size(); i++) {
            var fault = find(path + '.' + i, element, array.get(i));
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static String inObject(String path, GraphQLInputObjectType type, Object value) {
        if (!(value instanceof Map<?, ?> object)) {
            return path + " has to be an object.";
        }
        for (var key : object.keySet()) {
            var name = (String) key;
            if (type.getField(name) == null) {
                return NAME.matcher(name).matches()
                        ? path + " has no field " + name + '.'
                        : path + " has a field that does not exist.";
            }
        }
        for (var field : type.getFields()) {
            boolean defaulted = !object.containsKey(field.getName()) && field.hasSetDefaultValue();
            var fault =
                    defaulted ? null : find(path + '.' + field.getName(), field.getType(), object.get(field.getName()));
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static String inEnum(String path, GraphQLEnumType type, Object value) {
        if (value instanceof String text && type.getValue(text) != null) {
            return null;
        }
        return type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.joining(", ", path + " has to be one of ", "."));
    }

    private static String inScalar(String path, GraphQLScalarType type, Object value) {
        var expected =
                switch (type.getName()) {
                    case "Int" -> isInt(value) ? null : "a whole number from -2147483648 to 2147483647";
                    case "Float", "BigInteger", "BigDecimal" -> value instanceof Number ? null : "a number";
                    case "Boolean" -> value instanceof Boolean ? null : "true or false";
                    case "ID" -> value instanceof String || isInt(value) ? null : "an id";
                    case "Date" ->
                        value instanceof String text && TimeText.isDate(text) ? null : "a date such as 2031-12-31";
                    case "DateTime" ->
                        value instanceof String text && TimeText.isInstant(text)
                                ? null
                                : "an instant such as 2031-12-31T22:59:00Z";
                    default -> value instanceof String ? null : "text";
                };
        return expected == null ? null : path + " has to be " + expected + '.';
    }

    private static boolean isInt(Object value) {
        return value instanceof Number number && WholeNumber.isWhole(number.toString());
    }
}

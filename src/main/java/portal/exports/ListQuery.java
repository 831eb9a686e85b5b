package portal.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/**
 * Reads a list's filter and order from a query string: each parameter is a field of the API's filter input; {@code
 * orderBy} and {@code direction} give the order. Any other parameter is refused by name with BAD_REQUEST.
 */
@ApplicationScoped
public class ListQuery {

    private static final String ORDER = "orderBy";
    private static final String DIRECTION = "direction";
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,63}");

    private final ObjectMapper strict;

    @Inject
    ListQuery(ObjectMapper json) {
        this.strict = json.copy()
                .registerModule(StorableTimes.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
    }

    /** Returns the filter; null if the list takes none. */
    public <F> F filter(ListExport<F, ?, ?> list, Map<String, List<String>> parameters) {
        var fields = new HashMap<String, Object>();
        parameters.forEach((name, values) -> {
            if (!name.equals(ORDER) && !name.equals(DIRECTION)) {
                fields.put(name, values.size() == 1 ? values.get(0) : values);
            }
        });
        if (list.filter() == Void.class) {
            fields.keySet().stream().findFirst().ifPresent(name -> {
                throw unknown(name);
            });
            return null;
        }
        return read(fields, list.filter());
    }

    /** Returns the order; null to use the list's default. */
    public <O> O order(ListExport<?, O, ?> list, Map<String, List<String>> parameters) {
        var field = parameters.get(ORDER);
        var direction = parameters.get(DIRECTION);
        if (field == null && direction == null) {
            return null;
        }
        if (list.order() == Void.class) {
            throw unknown(field == null ? DIRECTION : ORDER);
        }
        if (field == null) {
            throw bad("direction requires orderBy.");
        }
        var order = Map.of("field", single(field), "direction", direction == null ? "ASC" : single(direction));
        return read(order, list.order());
    }

    private static Object single(List<String> values) {
        return values.size() == 1 ? values.get(0) : values;
    }

    private <T> T read(Map<String, ?> fields, Class<T> type) {
        try {
            return strict.treeToValue(strict.valueToTree(fields), type);
        } catch (UnrecognizedPropertyException unknown) {
            throw unknown(unknown.getPropertyName());
        } catch (JsonMappingException unfit) {
            throw bad(words(unfit));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String words(JsonMappingException unfit) {
        var name = unfit.getPath().isEmpty() ? null : unfit.getPath().get(0).getFieldName();
        var parameter = "field".equals(name) ? ORDER : name == null ? "A parameter" : name;
        if (unfit instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", parameter + " has to be one of ", "."));
        }
        return parameter + " does not fit its type.";
    }

    private static ProtocolException unknown(String name) {
        return bad(
                NAME.matcher(name).matches()
                        ? "This list has no parameter " + name + '.'
                        : "This list does not support one of the parameters.");
    }

    private static ProtocolException bad(String message) {
        return new ProtocolException(Code.BAD_REQUEST, message);
    }
}

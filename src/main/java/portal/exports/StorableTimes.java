package portal.exports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import portal.kernel.Storable;

/** Reads dates and instants as the API does: in ISO-8601, within the years that the database can store. */
final class StorableTimes<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;
    private final transient Predicate<T> storable;

    private StorableTimes(Class<T> type, Function<String, T> parse, Predicate<T> storable) {
        super(type);
        this.parse = parse;
        this.storable = storable;
    }

    static Module module() {
        return new SimpleModule()
                .addDeserializer(Instant.class, new StorableTimes<>(Instant.class, Instant::parse, Storable::isInstant))
                .addDeserializer(
                        LocalDate.class, new StorableTimes<>(LocalDate.class, LocalDate::parse, Storable::isDate));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = parser.getValueAsString("");
        try {
            var value = parse.apply(text);
            if (storable.test(value)) {
                return value;
            }
        } catch (DateTimeException malformed) {
            // falls through to the common refusal
        }
        return (T) context.handleWeirdStringValue(handledType(), text, "not a time");
    }
}

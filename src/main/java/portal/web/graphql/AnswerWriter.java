package portal.web.graphql;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes answers as JSON, straight from the executor's result into the output buffer. */
@ApplicationScoped
class AnswerWriter {

    private static final int USUAL_SIZE = 8 * 1024;

    @Inject
    ObjectMapper json;

    /** Writes the members of an answer in the map's order. */
    Buffer write(Map<String, ?> answer) {
        var bytes = Unpooled.buffer(USUAL_SIZE);
        try (var generator = json.getFactory().createGenerator((OutputStream) new ByteBufOutputStream(bytes))) {
            object(generator, answer);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Buffer.buffer(bytes);
    }

    private static void object(JsonGenerator generator, Map<?, ?> members) throws IOException {
        generator.writeStartObject();
        for (var member : members.entrySet()) {
            generator.writeFieldName((String) member.getKey());
            value(generator, member.getValue());
        }
        generator.writeEndObject();
    }

    private static void value(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Map<?, ?> members) {
            object(generator, members);
        } else if (value instanceof List<?> elements) {
            generator.writeStartArray();
            for (var element : elements) {
                value(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeObject(value);
        }
    }
}

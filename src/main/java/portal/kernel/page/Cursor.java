package portal.kernel.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import portal.kernel.DomainException;

/** A position in a sorted list: the order it belongs to, the sort value and the id of a row. Opaque to clients. */
record Cursor(String order, String value, UUID id) {

    private static final char SEPARATOR = '\u001f';

    String encode() {
        var text = order + SEPARATOR + id + SEPARATOR + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Decodes a cursor of the given order; INVALID_INPUT for anything else. */
    static Cursor decode(String text, String order, String field) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                    .split(String.valueOf(SEPARATOR), 3);
            if (parts.length == 3 && parts[0].equals(order) && parts[2].indexOf(0) < 0) {
                return new Cursor(order, parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException malformed) {
            // falls through to the common refusal
        }
        throw ofAnotherList(field);
    }

    static DomainException ofAnotherList(String field) {
        return DomainException.invalid("This cursor does not belong to this list and order.", field);
    }
}

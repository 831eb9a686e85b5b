package portal.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Checks the ids that a command names: at least one, not too many, no duplicates. */
public final class NamedIds {

    private NamedIds() {}

    /**
     * Returns the ids; INVALID_INPUT for none, for more than {@code atMost}, or at the position of a duplicate.
     *
     * @param what the noun for one object, in the singular
     * @param field the input field that names them
     */
    public static List<UUID> checked(List<UUID> ids, int atMost, String what, String field) {
        if (ids.isEmpty() || ids.size() > atMost) {
            throw DomainException.invalid("Provide between 1 and " + atMost + ' ' + what + "s.", field);
        }
        var seen = new HashSet<UUID>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw DomainException.invalid("This " + what + " is listed twice.", field, String.valueOf(i));
            }
        }
        return ids;
    }
}

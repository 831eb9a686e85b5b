package portal.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The kinds of object that have a public id. A public id is the kind's prefix, an underscore and the UUID's 128 bits as
 * 26 Crockford base32 digits (the TypeID format), for example {@code order_01jq3v8k9efx5rkq0y0x2b1c7d}.
 */
public enum IdType {
    PARTNER,
    COMPANY,
    MEMBER,
    PRODUCT,
    ORDER,
    ASSIGNMENT,
    ALLOCATION,
    NOTICE,
    DELIVERY,
    AUDIT_EVENT,
    MANAGE_SESSION,
    PARTNER_ACCESS_REQUEST,
    CSV_UPLOAD,
    RENEWAL_PLAN,
    LEARNER_PLAN;

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final UUID NONE = new UUID(0, 0);

    private final String prefix = name().toLowerCase(Locale.ROOT) + "_";

    /** Returns the public id of the object with this UUID. */
    public String encode(UUID id) {
        if (id == null) {
            return null;
        }
        var text = new char[LENGTH];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int digit = LENGTH - 1; digit >= 0; digit--) {
            text[digit] = DIGITS.charAt((int) (low & 31));
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return prefix + new String(text);
    }

    /** Returns the UUID in a public id of this type; empty if the text is anything else. */
    public Optional<UUID> decode(String text) {
        if (text == null || text.length() != prefix.length() + LENGTH || !text.startsWith(prefix)) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = prefix.length(); i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0 || i == prefix.length() && digit > 7) {
                return Optional.empty();
            }
            high = high << 5 | low >>> 59;
            low = low << 5 | digit;
        }
        return Optional.of(new UUID(high, low));
    }

    /** Returns the UUID in a public id, or {@link ErrorCode#NOT_FOUND}: a malformed id is an id of nothing. */
    public UUID require(String text, String... field) {
        return decode(text).orElseThrow(() -> DomainException.notFound(words(), field));
    }

    private String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For filters: returns the UUID in a public id, or a UUID that no object has, so that a wrong id finds nothing. */
    public UUID orNone(String text) {
        return decode(text).orElse(NONE);
    }

    /** Returns the UUID in a public id of any type, or a UUID that no object has. */
    public static UUID ofAnyTypeOrNone(String text) {
        return of(text).map(type -> type.orNone(text)).orElse(NONE);
    }

    /** Returns the type that a public id claims to be of; empty for anything that is not a public id. */
    public static Optional<IdType> of(String text) {
        for (var type : values()) {
            if (type.decode(text).isPresent()) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}

package portal.members;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code with which an integration confirms its enrolment: 256 random bits in base64url. Only its hash is stored. */
record ConfirmationCode(String text) {

    static final int LENGTH = 43;

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static ConfirmationCode random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ConfirmationCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Returns empty for text that cannot be a code. */
    static Optional<ConfirmationCode> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ConfirmationCode(text)) : Optional.empty();
    }

    /** Returns the SHA-256 hash: for this many random bits a slow hash would add no protection. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "ConfirmationCode";
    }
}

package portal.licences;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Learners who are to get a licence each, and the assignment to draw from.
 *
 * @param learnerIds in their order
 */
record Matching(Assignment source, List<UUID> learnerIds) {

    int count() {
        return learnerIds.size();
    }

    /** Returns a hash that changes with the source and with every learner. */
    String hash() {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES * (count() + 1));
        put(bytes, source.id());
        learnerIds.forEach(id -> put(bytes, id));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}

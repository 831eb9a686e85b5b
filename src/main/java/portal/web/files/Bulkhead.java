package portal.web.files;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.CurrentScope;

/**
 * Limits concurrent long-running work: a fixed number of places, of which one person and one partner can hold a share.
 */
final class Bulkhead {

    /** An occupied place; closing it twice is harmless. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * The number of places.
     *
     * @param all on this replica
     * @param person the maximum of one person; {@code partner} that of one partner with its companies
     */
    record Shares(int all, int person, int partner) {}

    private final Shares shares;
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<UUID, Integer> partners = new HashMap<>();
    private int taken;

    Bulkhead(Shares shares) {
        this.shares = shares;
    }

    /** Takes a place; RATE_LIMITED if the caller's share is used up, UNAVAILABLE if all places are. */
    Place take(CurrentScope caller) {
        return take(caller.person(), caller.require().partnerId());
    }

    /** Takes a place for a person who acts for a partner or one of its companies. */
    synchronized Place take(String person, UUID partner) {
        if (people.getOrDefault(person, 0) >= shares.person()) {
            throw new ProtocolException(
                    Code.RATE_LIMITED,
                    "You have " + shares.person() + " of these in progress. Wait until one is done, then try again.");
        }
        if (partners.getOrDefault(partner, 0) >= shares.partner()) {
            throw new ProtocolException(
                    Code.RATE_LIMITED,
                    "Your partner has " + shares.partner() + " of these in progress. Please try again soon.");
        }
        if (taken >= shares.all()) {
            throw new ProtocolException(Code.UNAVAILABLE, "Too many files at once. Please try again soon.");
        }
        taken++;
        people.merge(person, 1, Integer::sum);
        partners.merge(partner, 1, Integer::sum);
        var open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                release(person, partner);
            }
        };
    }

    private synchronized void release(String person, UUID partner) {
        taken--;
        people.computeIfPresent(person, (key, count) -> count == 1 ? null : count - 1);
        partners.computeIfPresent(partner, (key, count) -> count == 1 ? null : count - 1);
    }
}

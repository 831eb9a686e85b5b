package portal.web.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Limits what is held for clients who send or read slowly: a share for each and a total for all. Beyond either, the
 * oldest is evicted rather than the newest refused, so that normally fast clients are served beside many slow ones.
 *
 * @param <K> the client: an address, or a person
 */
final class SlowClients<K> {

    /** Something held for one client until it is released. */
    final class Held {

        private final K owner;
        private final long weight;
        private final Runnable giveUp;

        private Held(K owner, long weight, Runnable giveUp) {
            this.owner = owner;
            this.weight = weight;
            this.giveUp = giveUp;
        }

        /** Stops counting it. Idempotent. */
        void release() {
            synchronized (SlowClients.this) {
                remove(this);
            }
        }
    }

    private static final class Share<H> {
        private final Set<H> held = new LinkedHashSet<>();
        private long weight;
    }

    private final long each;
    private final long all;
    private final Set<Held> held = new LinkedHashSet<>();
    private final Map<K, Share<Held>> shares = new HashMap<>();
    private long weight;

    /**
     * @param each the share of one client; {@code all} that of all together, in the unit of the weights
     */
    SlowClients(long each, long all) {
        this.each = each;
        this.all = all;
    }

    /**
     * Counts something held for a client from now on.
     *
     * @param giveUp evicts it; runs at most once, on the thread that exceeded the limit
     */
    Held hold(K owner, long weight, Runnable giveUp) {
        var added = new Held(owner, weight, giveUp);
        List<Held> givenUp = new ArrayList<>();
        synchronized (this) {
            var share = shares.computeIfAbsent(owner, any -> new Share<>());
            held.add(added);
            share.held.add(added);
            share.weight += weight;
            this.weight += weight;
            while (share.weight > each && share.held.size() > 1) {
                givenUp.add(remove(share.held.iterator().next()));
            }
            while (this.weight > all && held.size() > 1) {
                givenUp.add(remove(held.iterator().next()));
            }
        }
        givenUp.forEach(slow -> slow.giveUp.run());
        return added;
    }

    private Held remove(Held ended) {
        if (held.remove(ended)) {
            weight -= ended.weight;
            var share = shares.get(ended.owner);
            share.held.remove(ended);
            share.weight -= ended.weight;
            if (share.held.isEmpty()) {
                shares.remove(ended.owner);
            }
        }
        return ended;
    }

    /** Returns the total weight held. */
    synchronized long weight() {
        return weight;
    }
}

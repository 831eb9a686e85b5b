package portal.web.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bounds what is held for clients who send or read slowly: a share for each of them and a limit for all. Beyond either, the
 * oldest is given up rather than the newest refused, so that a client that is as fast as usual is served beside many slow
 * ones.
 *
 * @param <K> whose share it is: an address, or a person
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

        /** Counts no longer. May be called more than once. */
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

    /** @param each the share of one client, {@code all} that of all together, in the unit of the weights */
    SlowClients(long each, long all) {
        this.each = each;
        this.all = all;
    }

    /**
     * Counts something that is held for a client from now on.
     *
     * @param giveUp ends it; runs at most once, on the thread of whoever took the last place
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

    /** The weight of all that is held. */
    synchronized long weight() {
        return weight;
    }
}

package portal.web.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Limits how many operations of one person run at once. Further ones are queued without a thread and do not delay other
 * people's.
 */
@ApplicationScoped
public class ConcurrencyLimit {

    /** The running and queued operations of one person. */
    private static final class Line {
        private int running;
        private final Queue<Runnable> waiting = new ArrayDeque<>();
    }

    private final int atOnce;
    private final int waiting;
    private final Map<String, Line> lines = new HashMap<>();

    @Inject
    ConcurrencyLimit(GraphQlLimits limits) {
        this(limits.personAtOnce(), limits.personWaiting());
    }

    /**
     * @param atOnce how many operations of one person run; {@code waiting} how many more may be queued
     */
    ConcurrencyLimit(int atOnce, int waiting) {
        this.atOnce = atOnce;
        this.waiting = waiting;
    }

    /**
     * Starts an operation, now or when one of the person's others is done; {@link #done} has to be called once
     * afterwards.
     *
     * @return false if the queue is full
     */
    public boolean take(String person, Runnable start) {
        synchronized (this) {
            var line = lines.computeIfAbsent(person, any -> new Line());
            if (line.running >= atOnce) {
                return line.waiting.size() < waiting && line.waiting.add(start);
            }
            line.running++;
        }
        start.run();
        return true;
    }

    /** Ends an operation and starts the one that has waited longest. */
    public void done(String person) {
        Runnable next;
        synchronized (this) {
            var line = lines.get(person);
            next = line.waiting.poll();
            if (next == null && --line.running == 0) {
                lines.remove(person);
            }
        }
        if (next != null) {
            next.run();
        }
    }
}

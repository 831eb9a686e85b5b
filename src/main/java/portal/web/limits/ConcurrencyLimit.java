package portal.web.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Lets one person run only so many operations at once. Further ones wait for their turn, without a thread; those of other
 * people do not wait for them.
 */
@ApplicationScoped
public class ConcurrencyLimit {

    /** What one person has running and waiting. */
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

    /** @param atOnce how many operations of one person run, {@code waiting} how many more may wait */
    ConcurrencyLimit(int atOnce, int waiting) {
        this.atOnce = atOnce;
        this.waiting = waiting;
    }

    /**
     * Starts an operation, now or when one of the person's others is done. Whoever started it calls {@link #done} once.
     *
     * @return false if too many wait already
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

    /** Ends an operation; the one that has waited longest starts. */
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

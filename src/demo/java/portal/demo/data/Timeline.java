package portal.demo.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import portal.demo.DemoClock;

/**
 * Plays events in the order of their times, each with the portal's clock set to its time. After each one everything that
 * it owes is settled under that same clock, so that a mail bears the date of its cause and nothing is left to be sent
 * when time is real again.
 */
final class Timeline {

    private record Event(Instant at, Runnable what) {}

    private final DemoClock clock;
    private final Runnable settle;
    private final List<Event> events = new ArrayList<>();

    Timeline(DemoClock clock, Runnable settle) {
        this.clock = clock;
        this.settle = settle;
    }

    /** Events of the same time keep the order in which they were added. */
    Timeline at(Instant when, Runnable what) {
        events.add(new Event(when, what));
        return this;
    }

    /** Ends in real time, whatever happens. */
    void play() {
        try {
            events.stream().sorted(Comparator.comparing(Event::at)).forEach(this::play);
        } finally {
            clock.reset();
        }
    }

    private void play(Event event) {
        clock.set(event.at());
        event.what().run();
        settle.run();
    }
}

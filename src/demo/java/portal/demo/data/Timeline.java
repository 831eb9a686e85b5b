package portal.demo.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import portal.demo.DemoClock;

/**
 * Plays events in the order of their times, each with the portal's clock set to its time. After each event the mails
 * that it caused are sent under the same clock, so that they bear its date.
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

    /** Plays all events; the clock shows real time afterwards, even after a failure. */
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

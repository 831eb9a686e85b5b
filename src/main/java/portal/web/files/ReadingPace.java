package portal.web.files;

import java.time.Duration;

/** How long a client may keep a download waiting: a fixed time, and what its bytes take at the minimum rate. */
final class ReadingPace {

    private final Duration grace;
    private final long bytesPerSecond;
    private Duration left;

    ReadingPace(Duration grace, long bytesPerSecond) {
        this.grace = grace;
        this.left = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    /** How long the client may take to make room for so many further bytes; time that it saved earlier does not add up. */
    Duration patience(int bytes) {
        left = (left.compareTo(grace) < 0 ? left : grace).plusMillis(bytes * 1_000L / bytesPerSecond);
        return left;
    }

    /** Takes off what it took. */
    void waited(long nanos) {
        left = left.minusNanos(nanos);
    }
}

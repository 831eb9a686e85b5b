package portal.web.files;

import java.time.Duration;

/** How long a client may stall a download: a fixed time, plus what its bytes take at the minimum rate. */
final class StallAllowance {

    private final Duration grace;
    private final long bytesPerSecond;
    private Duration left;

    StallAllowance(Duration grace, long bytesPerSecond) {
        this.grace = grace;
        this.left = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Returns how long the client may take to receive more bytes; time saved earlier is not credited. */
    Duration patience(int bytes) {
        left = (left.compareTo(grace) < 0 ? left : grace).plusMillis(bytes * 1_000L / bytesPerSecond);
        return left;
    }

    /** Deducts the time that the client took. */
    void waited(long nanos) {
        left = left.minusNanos(nanos);
    }
}

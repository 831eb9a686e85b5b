package portal.benchmark;

import java.time.Duration;

/** The measurements of one page. */
record Measured(
        Page page, long requests, Duration lasted, long errors, Duration median, Duration slowest, Duration serverCpu) {

    double perSecond() {
        return requests * 1e6 / (lasted.toNanos() / 1e3);
    }

    /** Processor time of the portal itself, without PostgreSQL. */
    double cpuMicrosPerRequest() {
        return serverCpu.toNanos() / 1e3 / requests;
    }
}

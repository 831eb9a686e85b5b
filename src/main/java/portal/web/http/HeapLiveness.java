package portal.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Reports the process as dead when garbage collection no longer frees memory: requests time out then, although the
 * process still answers. If nothing restarts it, {@code -XX:+ExitOnOutOfMemoryError} ends it a little later.
 */
@Liveness
@ApplicationScoped
class HeapLiveness implements HealthCheck {

    private static final double FULL = 0.97;

    /** The old generation: with every collector the largest pool. */
    private final Optional<MemoryPoolMXBean> lasting = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
            .filter(pool -> pool.getUsage().getMax() > 0)
            .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));

    @Override
    public HealthCheckResponse call() {
        var inUse = lasting.map(HeapLiveness::afterCollection).orElse(0.0);
        return HealthCheckResponse.named("heap")
                .status(inUse < FULL)
                .withData("percentAfterCollection", Math.round(inUse * 100))
                .build();
    }

    /** Returns the share of a pool still used after its last collection; 0 before the first. */
    private static double afterCollection(MemoryPoolMXBean pool) {
        return (double) pool.getCollectionUsage().getUsed() / pool.getUsage().getMax();
    }
}

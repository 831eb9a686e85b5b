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
 * Reports the process as dead when garbage collection no longer frees memory: everybody's requests time out then, while the
 * process still answers. Where nothing restarts it upon that, {@code -XX:+ExitOnOutOfMemoryError} ends it a little later.
 */
@Liveness
@ApplicationScoped
class HeapLiveness implements HealthCheck {

    private static final double FULL = 0.97;

    /** The pool of objects that last: the largest one, with every collector. */
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

    /** The share of a pool that its last collection left in use; 0 as long as there was none. */
    private static double afterCollection(MemoryPoolMXBean pool) {
        return (double) pool.getCollectionUsage().getUsed() / pool.getUsage().getMax();
    }
}

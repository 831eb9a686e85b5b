package portal.web.start;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** Runs all start checks before anything else starts and before a port is opened, and reports all faults together. */
@ApplicationScoped
class SafeStart {

    @Inject
    @All
    List<StartCheck> checks;

    void refuseUnlessSafe(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        var faults = checks.stream()
                .flatMap(check -> check.faults().stream())
                .sorted()
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Refusing to start because of unsafe configuration:\n- " + String.join("\n- ", faults));
        }
    }
}

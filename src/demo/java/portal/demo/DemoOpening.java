package portal.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import portal.demo.data.DemoData;

/** Sets the clock to the past before anything else happens, and reports ready once the demo data is complete. */
@Readiness
@ApplicationScoped
@IfBuildProfile("demo")
class DemoOpening implements HealthCheck {

    @Inject
    DemoData data;

    private volatile boolean open;

    void beforeAnythingElse(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        data.goToTheStart();
    }

    void open() {
        open = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo data").status(open).build();
    }
}

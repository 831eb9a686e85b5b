package portal.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import org.eclipse.microprofile.health.Readiness;
import portal.demo.database.DatabaseDirectory;

/** Runs the demo's steps once the portal is up, prints the banner and waits for Ctrl-C. */
@Singleton
@IfBuildProfile("demo")
class DemoApplication implements QuarkusApplication {

    private final Instance<DemoStep> steps;

    private final DemoOpening opening;

    @Inject
    DemoApplication(@Any Instance<DemoStep> steps, @Readiness DemoOpening opening) {
        this.steps = steps;
        this.opening = opening;
    }

    @Override
    public int run(String... args) {
        steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).forEach(DemoStep::run);
        var settings = DemoSettings.read();
        new DatabaseDirectory(settings.data()).filled();
        opening.open();
        System.out.println(DemoBanner.of(settings));
        Quarkus.waitForExit();
        return 0;
    }
}

package portal.demo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;

/** What happens between the portal being up and Ctrl-C: the demo's steps, the banner, waiting. */
@Singleton
class DemoApplication implements QuarkusApplication {

    private final Instance<DemoStep> steps;

    @Inject
    DemoApplication(@Any Instance<DemoStep> steps) {
        this.steps = steps;
    }

    @Override
    public int run(String... args) {
        steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).forEach(DemoStep::run);
        System.out.println(DemoBanner.of(DemoSettings.read()));
        Quarkus.waitForExit();
        return 0;
    }
}

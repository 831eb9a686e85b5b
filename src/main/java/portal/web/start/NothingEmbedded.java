package portal.web.start;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Requires that the demo's embedded servers, which trust everybody, are neither present nor configured. */
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test", "demo"})
class NothingEmbedded implements StartCheck {

    private static final String DEMO = "portal.demo.";
    private static final List<String> EMBEDDED = List.of(
            "portal.demo.DemoMain",
            "org.subethamail.smtp.server.SMTPServer",
            "io.zonky.test.db.postgres.embedded.EmbeddedPostgres");

    private final Config config;

    NothingEmbedded(Config config) {
        this.config = config;
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(DEMO))
                .map(name -> name + " is set, but embedded servers are not allowed in production")
                .forEach(faults::add);
        if (config.getOptionalValue("quarkus.mailer.mock", Boolean.class).orElse(false)) {
            faults.add("quarkus.mailer.mock is true, so that no mail would be sent");
        }
        EMBEDDED.stream()
                .filter(NothingEmbedded::isHere)
                .map(name -> "The class path contains " + name + ": build without the profile demo")
                .forEach(faults::add);
        return faults;
    }

    private static boolean isHere(String className) {
        return Thread.currentThread().getContextClassLoader().getResource(className.replace('.', '/') + ".class")
                != null;
    }
}

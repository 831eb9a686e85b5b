package portal.web.start;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Passwords that stand in examples, or that nobody has given, are no secrets. */
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test", "demo"})
class OwnSecrets implements StartCheck {

    private static final Set<String> EVERYBODY_KNOWS = Set.of(
            "",
            "admin",
            "changeme",
            "change-me",
            "demo",
            "demo-secret",
            "pass",
            "password",
            "portal",
            "postgres",
            "root",
            "secret",
            "test",
            "trusted-on-loopback",
            "…");

    private final Config config;

    OwnSecrets(Config config) {
        this.config = config;
    }

    @Override
    public List<String> faults() {
        var databases = Stream.of("app", "relay", "owner")
                .map(role -> "portal.database." + role)
                .filter(role -> isKnown(
                        text(role + ".password").orElse(""),
                        text(role + ".username").orElse("")))
                .map(role -> role + ".password is none, or one that everybody knows");
        var mail = text("quarkus.mailer.password")
                .filter(password ->
                        isKnown(password, text("quarkus.mailer.username").orElse("")))
                .map(known -> "quarkus.mailer.password is one that everybody knows")
                .stream();
        return Stream.concat(databases, mail).toList();
    }

    private static boolean isKnown(String password, String username) {
        return EVERYBODY_KNOWS.contains(password.toLowerCase(Locale.ROOT)) || password.equals(username);
    }

    private Optional<String> text(String setting) {
        return config.getOptionalValue(setting, String.class);
    }
}

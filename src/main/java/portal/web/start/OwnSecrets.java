package portal.web.start;

import com.standardwebhooks.Webhook;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Requires real secrets: refuses missing passwords and those from examples. */
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

    /** From the documentation of Standard Webhooks. */
    private static final String EXAMPLE = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

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
                .map(role -> role + ".password is missing or publicly known");
        var mail = text("quarkus.mailer.password")
                .filter(password ->
                        isKnown(password, text("quarkus.mailer.username").orElse("")))
                .map(known -> "quarkus.mailer.password is publicly known")
                .stream();
        var bounces = text("portal.mail.bounce-secret").filter(secret -> !isRandom(secret)).stream()
                .map(weak -> "portal.mail.bounce-secret has to be whsec_ and 24 to 64 random bytes in Base64");
        return Stream.of(databases, mail, bounces).flatMap(faults -> faults).toList();
    }

    /** Requires the length that Standard Webhooks demand; a secret with few distinct bytes was not random. */
    private static boolean isRandom(String secret) {
        if (!secret.startsWith(Webhook.SECRET_PREFIX) || EXAMPLE.equals(secret)) {
            return false;
        }
        try {
            var bytes = Base64.getDecoder().decode(secret.substring(Webhook.SECRET_PREFIX.length()));
            var different = IntStream.range(0, bytes.length)
                    .map(i -> bytes[i])
                    .distinct()
                    .count();
            return bytes.length >= 24 && bytes.length <= 64 && different >= 16;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isKnown(String password, String username) {
        return EVERYBODY_KNOWS.contains(password.toLowerCase(Locale.ROOT)) || password.equals(username);
    }

    private Optional<String> text(String setting) {
        return config.getOptionalValue(setting, String.class);
    }
}

package portal.web.start;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Requires TLS for the password of the SMTP server. Unless TLS is required, Quarkus sends it in clear whenever the
 * server, or an attacker in between, does not offer it.
 */
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test", "demo"})
class PasswordUnderTls implements StartCheck {

    private static final String MAILER = "quarkus.mailer.";

    private final Config config;

    PasswordUnderTls(Config config) {
        this.config = config;
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (text("password").isPresent() && !isUnderTls()) {
            faults.add(MAILER + "start-tls has to be REQUIRED, or " + MAILER
                    + "tls true: otherwise the password could be sent unencrypted");
        }
        if (isTrue("trust-all")) {
            faults.add(MAILER + "trust-all is true, so that any server would be trusted");
        }
        return faults;
    }

    private boolean isUnderTls() {
        boolean required =
                text("start-tls").filter("required"::equalsIgnoreCase).isPresent();
        boolean configured = text("tls-configuration-name").isPresent()
                && text("tls").map(Boolean::parseBoolean).orElse(true);
        return required || configured || isTrue("tls") || isTrue("ssl");
    }

    private boolean isTrue(String setting) {
        return text(setting).filter(Boolean::parseBoolean).isPresent();
    }

    private Optional<String> text(String setting) {
        return config.getOptionalValue(MAILER + setting, String.class);
    }
}

package portal.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How integrations confirm themselves. */
@ConfigMapping(prefix = "portal.integrations")
public interface IntegrationConfig {

    /** Time that an integration has to confirm itself after it was enrolled. */
    @WithDefault("PT24H")
    Duration confirmWithin();

    /** Wrong codes for one client id after which all codes for it are void. */
    @WithDefault("5")
    int wrongCodes();
}

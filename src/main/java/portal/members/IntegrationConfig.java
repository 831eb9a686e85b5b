package portal.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How integrations confirm themselves. */
@ConfigMapping(prefix = "portal.integrations")
public interface IntegrationConfig {

    /** How long an integration has to confirm itself with the code of its enrolment. */
    @WithDefault("PT24H")
    Duration confirmWithin();

    /** After how many wrong codes of a client id all codes for it are void. */
    @WithDefault("5")
    int wrongCodes();
}

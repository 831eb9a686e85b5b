package portal.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of enrolling integrations. */
@ConfigMapping(prefix = "portal.integrations")
public interface IntegrationConfig {

    /** Returns how long the confirmation code of an enrolment is valid. */
    @WithDefault("PT24H")
    Duration confirmWithin();

    /** Returns how many wrong codes for a client id make all its codes void. */
    @WithDefault("5")
    int wrongCodes();
}

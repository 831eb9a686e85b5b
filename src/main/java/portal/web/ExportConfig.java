package portal.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lists are exported. */
@ConfigMapping(prefix = "portal.exports")
interface ExportConfig {

    /** How many exports one replica writes side by side; whoever comes then is asked to try again. */
    @WithDefault("8")
    int atOnce();

    /** How long a client may read nothing before its export is broken off. */
    @WithDefault("PT1M")
    Duration stalled();
}

package portal.web.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of downloads. */
@ConfigMapping(prefix = "portal.exports")
interface ExportConfig {

    /** Returns how many downloads one replica serves at once; beyond that clients are asked to retry. */
    @WithDefault("8")
    int atOnce();

    /** Returns how many downloads one person may run at once. */
    @WithDefault("2")
    int atOncePerPerson();

    /** Returns how many downloads the people of one partner and its companies may run at once. */
    @WithDefault("4")
    int atOncePerPartner();

    /**
     * Returns how long a client may stall a download, in addition to the time it needs at {@code
     * portal.http.minimum-rate}; then the connection is closed.
     */
    @WithDefault("PT10S")
    Duration stalled();
}

package portal.web.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lists and rows of plans are downloaded. */
@ConfigMapping(prefix = "portal.exports")
interface ExportConfig {

    /** How many downloads one replica writes side by side; further ones are asked to try again. */
    @WithDefault("8")
    int atOnce();

    /** How many of them one person may have. */
    @WithDefault("2")
    int atOncePerPerson();

    /** How many of them the people of one partner and its companies may have together. */
    @WithDefault("4")
    int atOncePerPartner();

    /**
     * How long a client may take to read a download, beside the time that it needs at {@code portal.http.minimum-rate}; then
     * the download is broken off.
     */
    @WithDefault("PT10S")
    Duration stalled();
}

package portal.web.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lists and rows of plans are downloaded. */
@ConfigMapping(prefix = "portal.exports")
interface ExportConfig {

    /** Downloads that one replica serves at the same time; more get 503 and {@code Retry-After}. */
    @WithDefault("8")
    int atOnce();

    /** Downloads that one person may have at the same time; more get 429. */
    @WithDefault("2")
    int atOncePerPerson();

    /** Downloads that the people of one partner and its companies may have at the same time; more get 429. */
    @WithDefault("4")
    int atOncePerPartner();

    /** Time to read a download, in addition to what it takes at {@code portal.http.minimum-rate}; then it is aborted. */
    @WithDefault("PT10S")
    Duration stalled();
}

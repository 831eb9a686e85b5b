package portal.imports.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are taken, and how many are kept. */
@ConfigMapping(prefix = "portal.uploads")
public interface UploadConfig {

    /** Uploads that one replica receives at the same time; more get 503 and {@code Retry-After}. */
    @WithDefault("8")
    int atOnce();

    /** Uploads that one person may send at the same time; more get 429. */
    @WithDefault("2")
    int atOncePerPerson();

    /** Uploads that the people of one partner and its companies may send at the same time; more get 429. */
    @WithDefault("4")
    int atOncePerPartner();

    /** Files that are kept for one uploader in one company, over all manage sessions of the last 24 hours. */
    @WithDefault("50")
    int kept();

    /** Bytes of file rows that are kept for one uploader in one company; a larger file is refused. */
    @WithDefault("100M")
    MemorySize keptBytes();

    /** Bytes of file rows that are kept for all uploaders in the companies of one partner. */
    @WithDefault("400M")
    MemorySize keptBytesPerPartner();

    /** Plans of either kind that one file can be used for. Each plan has as many rows as the file. */
    @WithDefault("10")
    int plans();
}

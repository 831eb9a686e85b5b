package portal.imports.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are taken, and how many are kept. */
@ConfigMapping(prefix = "portal.uploads")
public interface UploadConfig {

    /** How many files one replica takes side by side; further ones are asked to try again. */
    @WithDefault("8")
    int atOnce();

    /** How many of them one person may be sending. */
    @WithDefault("2")
    int atOncePerPerson();

    /** How many of them the people of one partner and its companies may be sending together. */
    @WithDefault("4")
    int atOncePerPartner();

    /**
     * How many files of the last 24 hours are kept of one uploader in one company, in whichever manage sessions; further
     * ones are refused.
     */
    @WithDefault("50")
    int kept();

    /** How many bytes of such files are kept of one uploader in one company; a file that leads beyond it is refused. */
    @WithDefault("100M")
    MemorySize keptBytes();

    /** The same of all who upload into companies of one partner. */
    @WithDefault("400M")
    MemorySize keptBytesPerPartner();

    /** How many plans of either kind are made of one file; each has as many rows as the file. */
    @WithDefault("10")
    int plans();
}

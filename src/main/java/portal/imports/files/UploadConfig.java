package portal.imports.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of uploads. */
@ConfigMapping(prefix = "portal.uploads")
public interface UploadConfig {

    /** Returns how many uploads one replica receives at once; beyond that clients are asked to retry. */
    @WithDefault("8")
    int atOnce();

    /** Returns how many uploads one person may send at once. */
    @WithDefault("2")
    int atOncePerPerson();

    /** Returns how many uploads the people of one partner and its companies may send at once. */
    @WithDefault("4")
    int atOncePerPartner();

    /** Returns how many files one uploader may keep in one company within 24 hours, across manage sessions. */
    @WithDefault("50")
    int findUnexpired();

    /** Returns how many bytes of files one uploader may keep in one company. */
    @WithDefault("100M")
    MemorySize keptBytes();

    /** Returns how many bytes of files everybody who uploads into companies of one partner may keep together. */
    @WithDefault("400M")
    MemorySize keptBytesPerPartner();

    /** Returns how many plans, of both kinds together, may be made of one file; each has as many rows as the file. */
    @WithDefault("10")
    int plans();
}

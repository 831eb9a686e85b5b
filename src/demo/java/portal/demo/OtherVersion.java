package portal.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import portal.web.start.OlderSchema;

/** Recognises data that another version of the demo left behind. */
final class OtherVersion {

    private OtherVersion() {}

    /** Returns the message for the user if the schema of the data cannot be migrated; empty otherwise. */
    static Optional<String> words(Throwable failure, Path data) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof FlywayValidateException
                        || String.valueOf(cause.getMessage()).endsWith(OlderSchema.REFUSAL))
                .findAny()
                .map(found -> "Another version of the demo made the data in " + data
                        + ". Start once with -Dportal.demo.fresh=true, which deletes it.");
    }
}

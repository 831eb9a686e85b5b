package portal.managemode.token;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import portal.managemode.ManageConfig;

/** The keys that sign manage tokens, read again and again, so that they can be changed while the portal runs. */
@ApplicationScoped
class ManageKeys {

    private static final Logger LOG = Logger.getLogger(ManageKeys.class);

    @Inject
    ManageConfig config;

    private volatile KeyRing ring;

    /** Without a key that signs the portal does not start. */
    void load(@Observes StartupEvent started) {
        ring = read(config.keys());
        ring.signing(TokenTime.now());
    }

    /** A directory that cannot be read, in the middle of an exchange of files for example, leaves everything as it is. */
    @Scheduled(every = "{portal.manage.reload-keys-every}", delayed = "{portal.manage.reload-keys-every}")
    void reload() {
        try {
            var next = read(config.keys());
            next.signing(TokenTime.now());
            ring = next;
        } catch (RuntimeException unreadable) {
            LOG.error("The keys of manage mode could not be read again; the known ones stay", unreadable);
        }
    }

    KeyRing ring() {
        return ring;
    }

    private static KeyRing read(Path directory) {
        try (var files = Files.list(directory)) {
            return new KeyRing(files.filter(file -> file.toString().endsWith(KeyFile.ENDING))
                    .map(KeyFile::read)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("portal.manage.keys: the directory cannot be read", unreadable);
        }
    }
}

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

/** The keys that sign manage tokens, re-read regularly so that they can be rotated while the portal runs. */
@ApplicationScoped
class ManageKeys {

    private static final Logger LOG = Logger.getLogger(ManageKeys.class);

    @Inject
    ManageConfig config;

    private volatile KeyRing ring;

    /** Fails the start if no key can sign. */
    void load(@Observes StartupEvent started) {
        ring = read(config.keys());
        ring.signing(TokenTime.now());
    }

    /** Keeps the current keys if the directory cannot be read, for example while files are being exchanged. */
    @Scheduled(every = "{portal.manage.reload-keys-every}", delayed = "{portal.manage.reload-keys-every}")
    void reload() {
        try {
            var next = read(config.keys());
            next.signing(TokenTime.now());
            ring = next;
        } catch (RuntimeException unreadable) {
            LOG.error("The manage mode keys could not be reloaded; keeping the current ones", unreadable);
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

package portal.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import portal.tenancy.CurrentScope;

/** The bulkhead shared by all kinds of downloads. */
@ApplicationScoped
class Downloads {

    private final Places places;

    @Inject
    CurrentScope currentScope;

    @Inject
    Downloads(ExportConfig config) {
        this.places =
                new Places(new Places.Shares(config.atOnce(), config.atOncePerPerson(), config.atOncePerPartner()));
    }

    /** Runs the caller's download in a place of the bulkhead; refuses as {@link Places#take} does. */
    void run(Runnable download) {
        try (var place = places.take(currentScope)) {
            download.run();
        }
    }
}

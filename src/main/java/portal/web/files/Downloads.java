package portal.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import portal.tenancy.CurrentScope;

/** The bulkhead shared by all kinds of downloads. */
@ApplicationScoped
class Downloads {

    private final Bulkhead places;

    @Inject
    CurrentScope currentScope;

    @Inject
    Downloads(ExportConfig config) {
        this.places =
                new Bulkhead(new Bulkhead.Shares(config.atOnce(), config.atOncePerPerson(), config.atOncePerPartner()));
    }

    /** Runs the caller's download in a place of the bulkhead; refuses as {@link Bulkhead#take} does. */
    void run(Runnable download) {
        try (var place = places.take(currentScope)) {
            download.run();
        }
    }
}

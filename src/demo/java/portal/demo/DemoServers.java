package portal.demo;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.demo.database.DatabaseDirectory;
import portal.demo.database.EmbeddedDatabase;
import portal.demo.identity.EmbeddedIdentityProvider;
import portal.demo.identity.Personas;
import portal.demo.mail.MailCatcher;

/**
 * The three servers beside the portal. Starting and stopping exclude each other: a Ctrl-C while a server starts waits for that
 * server and then stops it, so that none is left behind.
 */
final class DemoServers implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    void start(DemoSettings settings) {
        var place = new DatabaseDirectory(settings.data());
        place.claim();
        refuseTakenPorts(settings);
        if (settings.fresh() || place.isHalfFilled()) {
            place.wipe();
            place.filled();
        }
        if (!Files.exists(place.data())) {
            place.filling();
        }
        var database = start(() ->
                EmbeddedDatabase.persistent(settings.data(), settings.database().number()));
        var identity =
                start(() -> EmbeddedIdentityProvider.start(settings.identity().number(), Personas.ALL));
        var mail = start(() ->
                MailCatcher.start(settings.smtp().number(), settings.mailPage().number()));

        System.setProperty("portal.database.url", database.jdbcUrl());
        System.setProperty("portal.identity.issuer", identity.issuer());
        System.setProperty("portal.manage.issuer", settings.api().url() + "/oauth2");
        System.setProperty(
                "portal.manage.keys", ManageKeyFiles.in(settings.data()).toString());
        System.setProperty("portal.mail.portal-url", settings.api().url() + "/q/graphql-ui/");
        System.setProperty("portal.mail.registration-url", identity.issuer() + "/register");
        System.setProperty("quarkus.mailer.host", "127.0.0.1");
        System.setProperty("quarkus.mailer.port", Integer.toString(mail.smtpPort()));
    }

    /** Stops the servers in the opposite order, each one even if another fails to stop. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e);
            }
        }
    }

    private synchronized <T extends AutoCloseable> T start(Supplier<T> server) {
        if (closed) {
            throw new DemoFailure("Stopped before the demo was up.");
        }
        var started = server.get();
        running.push(started);
        return started;
    }

    private static void refuseTakenPorts(DemoSettings settings) {
        var complaints = Stream.of(
                        settings.api(), settings.identity(), settings.mailPage(), settings.smtp(), settings.database())
                .filter(DemoPort::isTaken)
                .map(DemoPort::complaint)
                .collect(Collectors.joining("\n"));
        if (!complaints.isEmpty()) {
            throw new DemoFailure(complaints);
        }
    }
}

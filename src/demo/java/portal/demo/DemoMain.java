package portal.demo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Starts the demo: first the servers that the portal needs, then the portal. Ctrl-C or SIGTERM stops them the other way
 * round.
 */
@QuarkusMain
public final class DemoMain {

    private static final long PORTAL_STOPS_WITHIN_SECONDS = 20;

    private static final Logger LOG = Logger.getLogger(DemoMain.class);

    private final DemoServers servers = new DemoServers();
    private final CountDownLatch portalStopped = new CountDownLatch(1);
    private volatile boolean portalStarted;
    private volatile int exitCode;

    DemoMain() {}

    public static void main(String... args) {
        QuietLogs.apply();
        System.exit(new DemoMain().run(args));
    }

    private int run(String... args) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "demo-stop"));
        try {
            var settings = DemoSettings.read();
            servers.start(settings);
            usually("quarkus.http.host", "QUARKUS_HTTP_HOST", "127.0.0.1");
            usually(
                    "quarkus.http.port",
                    "QUARKUS_HTTP_PORT",
                    Integer.toString(settings.api().number()));
            portalStarted = true;
            Quarkus.run(DemoApplication.class, this::ended, args);
        } catch (DemoFailure e) {
            System.err.println(e.getMessage());
            exitCode = 1;
        } finally {
            portalStopped.countDown();
            servers.close();
        }
        return exitCode;
    }

    /** Logs the failure, because Quarkus does not. */
    private void ended(int code, Throwable failure) {
        exitCode = code;
        if (failure != null) {
            OtherVersion.words(failure, DemoSettings.read().data())
                    .ifPresentOrElse(System.err::println, () -> LOG.error("The portal did not start", failure));
        }
    }

    /** Quarkus stops the portal on the same signal; the database must outlive it. */
    private void stop() {
        try {
            if (portalStarted && !portalStopped.await(PORTAL_STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The portal takes long to stop; stopping its servers now.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            servers.close();
        }
    }

    /** Sets a default. A system property would override the environment, so it is set only if the variable is not. */
    private static void usually(String property, String variable, String value) {
        if (System.getenv(variable) == null) {
            System.setProperty(property, System.getProperty(property, value));
        }
    }
}

package portal.demo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that a demo leaves behind when it is killed with -9: still running, or only named in a stale {@code
 * postmaster.pid}. Both would prevent the next start.
 */
public final class LeftoverServer {

    private static final long PATIENCE_SECONDS = 30;

    private final Path data;

    public LeftoverServer(Path data) {
        this.data = data;
    }

    /** Ends the process; removes the file if no PostgreSQL of this directory has its process id. */
    public void stop() throws IOException {
        var process = find();
        if (process.isEmpty()) {
            Files.deleteIfExists(pidFile());
            return;
        }
        process.get().destroy();
        if (!awaitEnd(process.get())) {
            process.get().destroyForcibly();
            awaitEnd(process.get());
        }
    }

    /** Returns the PostgreSQL that runs on this directory. */
    Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile()).stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(this::isOurs);
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    /** Process ids are reused: only a PostgreSQL that was started on this directory is the demo's to stop. */
    private boolean isOurs(ProcessHandle process) {
        var command = process.info().command().orElse("");
        var arguments = process.info().arguments().map(list -> String.join(" ", list));
        return Path.of(command).getFileName().toString().startsWith("postgres")
                && arguments.map(all -> all.contains(data.toString())).orElse(true);
    }

    /** Returns false if the process still runs after half a minute. */
    static boolean awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

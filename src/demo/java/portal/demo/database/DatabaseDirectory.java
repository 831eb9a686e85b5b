package portal.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import portal.demo.DemoFailure;

/**
 * The directory of a persistent database: its data, the unpacked PostgreSQL and PostgreSQL's log. A note in it says that the
 * demo made it; a directory without the note is neither used nor wiped.
 */
public final class DatabaseDirectory {

    private static final String NOTE = "README.txt";
    private static final String NOTE_TEXT = """
            Data of the portal demo, made by the demo itself.
            It may be deleted while the demo is stopped; the next start makes it anew.
            """;

    private final Path root;

    public DatabaseDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    public Path data() {
        return root.resolve("postgres");
    }

    public Path binaries() {
        return root.resolve("binaries");
    }

    public Path log() {
        return root.resolve("postgres.log");
    }

    /**
     * Claims the directory, and ends a PostgreSQL that a killed demo left running in it.
     *
     * @throws DemoFailure if it belongs to somebody else or is in use
     */
    public void claim() {
        try {
            if (!Files.exists(root.resolve(NOTE))) {
                create();
            }
            refuseIfInUse();
            new LeftoverServer(data()).stop();
        } catch (IOException e) {
            throw new DemoFailure("Cannot use the directory " + root + ": " + e, e);
        }
    }

    /** Notes that the data is incomplete, until {@link #filled()}; a demo that was stopped in between starts anew. */
    public void filling() {
        try {
            Files.createFile(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isHalfFilled() {
        return Files.exists(unfinished());
    }

    public void filled() {
        try {
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the log of the last run. */
    public void forgetLog() {
        try {
            Files.deleteIfExists(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the data; call {@link #claim()} first. */
    public void wipe() {
        if (!Files.exists(data())) {
            return;
        }
        try (var files = Files.walk(data())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return root.resolve("unfinished");
    }

    private void create() throws IOException {
        Files.createDirectories(root);
        try (var files = Files.list(root)) {
            if (files.findAny().isPresent()) {
                throw new DemoFailure("The directory " + root + " exists but was not made by the demo."
                        + " Choose another one with the setting portal.demo.data.");
            }
        }
        Files.writeString(root.resolve(NOTE), NOTE_TEXT);
    }

    /** Throws if the embedded PostgreSQL library of another process holds its lock. */
    private void refuseIfInUse() throws IOException {
        var lockFile = data().resolve("epg-lock");
        if (!Files.exists(lockFile)) {
            return;
        }
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        }
    }

    private DemoFailure inUse() {
        return new DemoFailure("The directory " + root + " is in use by a demo that is still running."
                + " Stop that one, or choose another directory with the setting portal.demo.data.");
    }
}

package portal.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The operation files that the portals run; the tests run the same. */
public final class Operations {

    private static final Path ROOT = Path.of("frontend-schema", "operations");
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Operations() {}

    /** The text of an operation, named by its file name without ending, whatever its capability. */
    public static String text(String name) {
        return READ.computeIfAbsent(name, Operations::read);
    }

    public static List<Path> files() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(String name) {
        var file = files().stream()
                .filter(candidate -> candidate.getFileName().toString().equals(name + ".graphql"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + name));
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

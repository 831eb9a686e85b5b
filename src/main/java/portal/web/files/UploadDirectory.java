package portal.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory for uploads in progress, readable only by the portal's own account. */
@ApplicationScoped
class UploadDirectory {

    private Path directory;

    /** Creates an empty file for one upload, and the directory if it was deleted. */
    synchronized Path newFile() {
        try {
            if (directory == null || !Files.isDirectory(directory)) {
                directory = Files.createTempDirectory(
                        "portal-uploads",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return Files.createTempFile(directory, "upload", ".csv");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a file if it is still there. */
    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

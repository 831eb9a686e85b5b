package portal.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class UploadDirectoryTest {

    private final UploadDirectory directory = new UploadDirectory();

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void onlyThePortalsAccountReadsUploadsAlsoAfterSomethingDeletedTheDirectory() throws IOException {
        for (int i = 0; i < 2; i++) {
            var file = directory.newFile();
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(file.getParent())).isEqualTo("rwx------");
            directory.delete(file);
            directory.delete(file);
            assertThat(file).doesNotExist();
            Files.delete(file.getParent());
        }
    }
}

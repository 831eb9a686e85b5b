package portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Creates the key files of manage mode, which production mounts. They are kept with the other data. */
public final class ManageKeyFiles {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm'Z'").withZone(ZoneOffset.UTC);
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private ManageKeyFiles() {}

    /** Returns a directory with a key in it, below the demo's data. */
    public static Path in(Path data) {
        var directory = data.resolve("manage-keys");
        try {
            Files.createDirectories(directory);
            try (var files = Files.list(directory)) {
                if (files.findAny().isEmpty()) {
                    add(directory, Instant.EPOCH);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return directory;
    }

    /** Returns a new directory with a key in it, for tests. */
    public static Path temporary() {
        try {
            return in(Files.createTempDirectory("portal"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds a key that signs from this minute on. */
    public static void add(Path directory, Instant from) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            var text = block("PRIVATE KEY", keys.getPrivate().getEncoded())
                    + block("PUBLIC KEY", keys.getPublic().getEncoded());
            var incomplete = Files.writeString(directory.resolve("new"), text);
            Files.move(incomplete, directory.resolve(NAME.format(from) + ".pem"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String block(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n" + PEM.encodeToString(content) + "\n-----END " + what + "-----\n";
    }
}

package portal.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key and a certificate that it signed itself, made by the JDK's own tool while a test runs and good for one day. */
public final class ServerCertificate {

    private static final String PASSWORD = "of-one-test-run";
    private static final String ALIAS = "server";

    private final KeyStore keys;
    private final Path pem;

    private ServerCertificate(KeyStore keys, Path pem) {
        this.keys = keys;
        this.pem = pem;
    }

    /** For a server of this name, as certificates write it: {@code ip:127.0.0.1} or {@code dns:mail.example}. */
    public static ServerCertificate of(String name) {
        try {
            var directory = Files.createTempDirectory("server-certificate");
            var store = directory.resolve("keys.p12");
            make(store, name);
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            var encoded = Base64.getMimeEncoder()
                    .encodeToString(keys.getCertificate(ALIAS).getEncoded());
            var pem = Files.writeString(
                    directory.resolve("certificate.pem"),
                    "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
            List.of(directory, store, pem).forEach(file -> file.toFile().deleteOnExit());
            return new ServerCertificate(keys, pem);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void make(Path store, String name) throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-validity",
                        "1",
                        "-dname",
                        "CN=a mail server of a test",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .inheritIO()
                .start();
        if (made.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("No certificate for " + name);
        }
    }

    /** The certificate alone, for those who are to trust it. */
    public Path pem() {
        return pem;
    }

    /** For the server that shows it. */
    public SSLContext context() {
        try {
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

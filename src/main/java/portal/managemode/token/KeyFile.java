package portal.managemode.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * One signing key: a PEM file with an EC P-256 private key and its public key, as {@code openssl} writes them. The
 * file's name is the UTC instant from which the key signs, such as {@code 2026-12-01T08-00Z.pem}, so that all replicas
 * change keys together, regardless of when each of them reads the file.
 */
final class KeyFile {

    static final String ENDING = ".pem";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private KeyFile() {}

    /** Returns the file name of a key that signs from this instant on; seconds are dropped. */
    static String name(Instant from) {
        return NAME.format(from) + ENDING;
    }

    /** Reads a key file; errors name the file and never its content. */
    static SigningKey read(Path file) {
        var name = file.getFileName().toString();
        try {
            var from = NAME.parse(name.substring(0, name.length() - ENDING.length()), Instant::from);
            return new SigningKey(from, key(Files.readString(file)));
        } catch (DateTimeException notAnInstant) {
            throw new IllegalStateException(
                    "The name of key file " + name + " is not an instant like 2026-12-01T08-00Z.pem");
        } catch (IOException | GeneralSecurityException | JoseException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "Key file " + name + " does not hold an EC P-256 private key (PKCS#8) and its public key");
        }
    }

    private static EllipticCurveJsonWebKey key(String pem) throws GeneralSecurityException, JoseException {
        var keys = KeyFactory.getInstance("EC");
        var secret = (ECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY")));
        PublicKey known = keys.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY")));
        var key = new EllipticCurveJsonWebKey((ECPublicKey) known);
        if (!key.getCurveName().equals("P-256")) {
            throw new IllegalArgumentException(key.getCurveName());
        }
        key.setPrivateKey(secret);
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        key.setKeyId(thumbprint(key));
        return key;
    }

    private static String thumbprint(PublicJsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    private static byte[] block(String pem, String what) {
        var found = Pattern.compile("-----BEGIN " + what + "-----([^-]+)-----END " + what + "-----")
                .matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException(what);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}

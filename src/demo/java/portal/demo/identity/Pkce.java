package portal.demo.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jose4j.base64url.Base64Url;
import org.jose4j.lang.HashUtil;

/** Code verifiers and their S256 challenges (RFC 7636). */
public final class Pkce {

    private Pkce() {}

    public static String newVerifier() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64Url.encode(random);
    }

    public static String challenge(String verifier) {
        return Base64Url.encode(
                HashUtil.getMessageDigest("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }
}

package portal.managemode.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import portal.testsupport.PortalServers;

/** Tokens that say something else than the one they are made from. */
public final class Forgery {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Forgery() {}

    /** Changed and signed with the portal's own key, as only somebody who has stolen it could; null takes a claim away. */
    public static String signed(String token, String claim, Object value) {
        try (var files = Files.list(PortalServers.manageKeys())) {
            var key = KeyFile.read(files.sorted().findFirst().orElseThrow());
            var signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue("ES256");
            signature.setKeyIdHeaderValue(key.id());
            signature.setKey(key.jwk().getPrivateKey());
            signature.setPayload(JsonUtil.toJson(changed(token, claim, value)));
            return signature.getCompactSerialization();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Changed under the signature of what it was. */
    public static String swapped(String token, String claim, Object value) {
        var parts = token.split("\\.");
        return parts[0] + '.' + encode(JsonUtil.toJson(changed(token, claim, value))) + '.' + parts[2];
    }

    /** The same claims with {@code alg: none}. */
    public static String unsigned(String token) {
        return encode("{\"alg\":\"none\"}") + '.' + token.split("\\.")[1] + '.';
    }

    /** One bit of the signature turned. */
    public static String tampered(String token) {
        var parts = token.split("\\.");
        var signature = Base64.getUrlDecoder().decode(parts[2]);
        signature[10] ^= 1;
        return parts[0] + '.' + parts[1] + '.' + BASE64.encodeToString(signature);
    }

    public static Map<String, Object> claims(String token) {
        return part(token, 1);
    }

    /** Returns the token's header. */
    public static Map<String, Object> header(String token) {
        return part(token, 0);
    }

    private static Map<String, Object> part(String token, int index) {
        try {
            return JsonUtil.parseJson(
                    new String(Base64.getUrlDecoder().decode(token.split("\\.")[index]), StandardCharsets.UTF_8));
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<String, Object> changed(String token, String claim, Object value) {
        var claims = new HashMap<>(claims(token));
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return claims;
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

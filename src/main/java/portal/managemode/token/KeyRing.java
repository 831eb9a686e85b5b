package portal.managemode.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import portal.managemode.ManageConfig;

/**
 * All keys at one moment. The latest key whose time has come signs; later ones are published already; earlier ones stay
 * until the last grant and token that they signed have expired.
 */
final class KeyRing {

    /** A grant lives as long as its session; tokens do not outlive it. */
    static final Duration OVERLAP = ManageConfig.LONGEST.plus(MintTokens.LIFETIME);

    private final List<SigningKey> keys;

    KeyRing(List<SigningKey> keys) {
        this.keys = keys.stream().sorted(Comparator.comparing(SigningKey::from)).toList();
    }

    /** Returns the key that signs now; throws if there is none. */
    SigningKey signing(Instant now) {
        return keys.stream()
                .filter(key -> !key.from().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException(
                        "portal.manage.keys: no key file's name is an instant in the past, so no key can sign"));
    }

    /** Returns the published key with this id; empty if there is none or it has retired. */
    Optional<SigningKey> find(String keyId, Instant now) {
        return published(now).stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    /** Returns the public halves, as a JWK set. */
    Map<String, Object> jwks(Instant now) {
        return Map.of(
                "keys",
                published(now).stream()
                        .map(key -> key.jwk().toParams(OutputControlLevel.PUBLIC_ONLY))
                        .toList());
    }

    private List<SigningKey> published(Instant now) {
        return IntStream.range(0, keys.size())
                .filter(i -> i + 1 == keys.size()
                        || now.isBefore(keys.get(i + 1).from().plus(OVERLAP)))
                .mapToObj(keys::get)
                .toList();
    }
}

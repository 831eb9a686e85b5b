package portal.managemode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of manage mode and its tokens. */
@ConfigMapping(prefix = "portal.manage")
public interface ManageConfig {

    /** Maximum duration of a session. */
    Duration LONGEST = Duration.ofHours(8);

    /** Issuer of manage tokens: the address at which clients reach {@code /oauth2} of this portal. */
    String issuer();

    /** Returns the directory of the key files, the same for all replicas; see {@code token.KeyFile}. */
    Path keys();

    /** Interval between reads of the key directory. */
    String reloadKeysEvery();

    /** Returns the OAuth clients through which people may enter; an integration enters through its own. */
    @WithDefault("portal-spa")
    List<String> clients();

    /** Returns the origins of pages that may call the token endpoint. */
    Optional<List<String>> origins();

    /**
     * Returns how many live sessions a partner's members may have, in its own and its resellers' companies together.
     */
    @WithDefault("20")
    int sessionsPerPartner();

    /** Returns how long an approval to enter lasts. */
    @WithDefault("PT24H")
    Duration approvalLasts();

    /** Returns how many tokens one session may fetch per minute and replica. */
    @WithDefault("20")
    int exchangesPerMinute();

    /** Returns the URL at which grants are exchanged for tokens. */
    default String tokenEndpoint() {
        return issuer() + "/token";
    }
}

package portal.managemode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How manage mode is entered, and what signs its tokens. */
@ConfigMapping(prefix = "portal.manage")
public interface ManageConfig {

    /** The longest duration of a session. */
    Duration LONGEST = Duration.ofHours(8);

    /** Issuer of manage tokens: the address at which clients reach {@code /oauth2} of this portal. */
    String issuer();

    /** Directory of the signing keys, the same for all replicas. See {@code token.KeyFile}. */
    Path keys();

    /** Interval at which the directory is read again. */
    String reloadKeysEvery();

    /** OAuth clients through which people may enter manage mode; an integration uses its own. */
    @WithDefault("portal-spa")
    List<String> clients();

    /** Origins of the pages that may call {@code /oauth2/token}. */
    Optional<List<String>> origins();

    /** Live sessions of one partner's people, in its own companies and in its resellers' together. */
    @WithDefault("20")
    int sessionsPerPartner();

    /** Time for which an approval to enter a company is valid. */
    @WithDefault("PT24H")
    Duration approvalLasts();

    /** Manage tokens that one session may fetch in a minute on one replica. */
    @WithDefault("20")
    int exchangesPerMinute();

    /** Where grants are exchanged for tokens. */
    default String tokenEndpoint() {
        return issuer() + "/token";
    }
}

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

    /** The longest that a session lasts (product spec, "Manage mode"). */
    Duration LONGEST = Duration.ofHours(8);

    /** The issuer of manage tokens: the address under which clients reach {@code /oauth2} of this portal. */
    String issuer();

    /** The directory of the key files, the same for all replicas; see {@code token.KeyFile}. */
    Path keys();

    /** How often the directory is looked at. */
    String reloadKeysEvery();

    /** The OAuth clients through which people may enter; an integration enters through its own. */
    @WithDefault("portal-spa")
    List<String> clients();

    /** The origins of pages that may call the token endpoint. */
    Optional<List<String>> origins();

    /** How many live sessions a partner's people may have, in its own companies and in its resellers' together. */
    @WithDefault("20")
    int sessionsPerPartner();

    /** How long a company that is asked first lets in whom it has approved. */
    @WithDefault("PT24H")
    Duration approvalLasts();

    /** How often one session may fetch a token within a minute, on each replica. */
    @WithDefault("20")
    int exchangesPerMinute();

    /** Where grants are exchanged for tokens. */
    default String tokenEndpoint() {
        return issuer() + "/token";
    }
}

package portal.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of invitations. */
@ConfigMapping(prefix = "portal.invitations")
public interface InvitationConfig {

    /**
     * Returns how many pending invitations one person is shown, the oldest first; later ones follow once some are
     * answered.
     */
    @WithDefault("20")
    int pendingPerPerson();
}

package portal.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many invitations one person is shown. */
@ConfigMapping(prefix = "portal.invitations")
public interface InvitationConfig {

    /** How many pending invitations one person is shown, the oldest first; later ones wait until some are answered. */
    @WithDefault("20")
    int pendingPerPerson();
}

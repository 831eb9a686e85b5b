package portal.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many invitations one person is shown. */
@ConfigMapping(prefix = "portal.invitations")
public interface InvitationConfig {

    /** Pending invitations that one person sees, the oldest first; later ones follow when some are answered. */
    @WithDefault("20")
    int pendingPerPerson();
}

package portal.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits on mails that people cause within any 24 hours. A notice counts once, however many recipients it has. */
@ConfigMapping(prefix = "portal.mail-limits")
interface MailLimitConfig {

    /** Mails caused by members of one partner and its companies together. */
    @WithDefault("300")
    int perPartner();

    /** Invitations among them. */
    @WithDefault("100")
    int invitations();

    /** Invitations, notices of a changed address and resent mails to one address. */
    @WithDefault("3")
    int perAddress();
}

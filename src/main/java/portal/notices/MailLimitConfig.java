package portal.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits on the mail that people cause within any 24 hours. A notice counts once, however many recipients it has. */
@ConfigMapping(prefix = "portal.mail-limits")
interface MailLimitConfig {

    /** Mails that the people of one partner and its companies may cause within 24 hours. */
    @WithDefault("300")
    int perPartner();

    /** Invitations among these mails. */
    @WithDefault("100")
    int invitations();

    /** Invitations, notices of a changed address and resent mails that may go to one address within 24 hours. */
    @WithDefault("3")
    int perAddress();
}

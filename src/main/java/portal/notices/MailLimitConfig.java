package portal.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many mails people cause within any 24 hours. A notice counts once, however many recipients it has. */
@ConfigMapping(prefix = "portal.mail-limits")
interface MailLimitConfig {

    /** Mails that members of one partner and of its companies cause, all together. */
    @WithDefault("300")
    int perPartner();

    /** Invitations among them. */
    @WithDefault("100")
    int invitations();

    /** Invitations, words of a changed address and mails sent again that go to one address. */
    @WithDefault("3")
    int perAddress();
}

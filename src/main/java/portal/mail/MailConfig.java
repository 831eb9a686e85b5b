package portal.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings for sending mail. */
@ConfigMapping(prefix = "portal.mail")
interface MailConfig {

    /** Returns the sender, as in the From header. */
    String from();

    /** Returns the domain of every Message-ID. */
    String messageIdDomain();

    /** Returns the address in mails at which people sign in. */
    String portalUrl();

    /** Returns the address at which an invited person creates an account with the identity provider. */
    String registrationUrl();

    /** Interval between polls of the outbox. */
    String every();

    /** Returns how many mails are sent concurrently. */
    int workers();

    /** Timeout for handing over one mail to the SMTP server; shorter than the lease. */
    @WithDefault("PT30S")
    Duration timeout();

    /** Returns how long a relay may take for one mail before another relay may try. */
    @WithDefault("PT2M")
    Duration lease();

    /** Wait after the first transient failure; doubles with each further one. */
    @WithDefault("PT30S")
    Duration firstRetry();

    /** Longest wait between two attempts. */
    @WithDefault("PT1H")
    Duration longestRetry();

    /** Attempts before a mail is given up as dead; with the waits above, about four days. */
    @WithDefault("120")
    int attempts();

    /** Secret of the mail provider's bounce reports, as in Standard Webhooks; without it none are accepted. */
    Optional<String> bounceSecret();

    /** Returns how long a mail may be overdue before the relay counts as not ready. */
    @WithDefault("PT5M")
    Duration readyBacklog();
}

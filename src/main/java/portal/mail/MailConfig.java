package portal.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail is sent. */
@ConfigMapping(prefix = "portal.mail")
interface MailConfig {

    /** The sender, as a header shows it. */
    String from();

    /** The right-hand side of every Message-ID. */
    String messageIdDomain();

    /** Where the mails send people to sign in. */
    String portalUrl();

    /** Where an invited person creates an account with the identity provider. */
    String registrationUrl();

    /** How often the ledger is looked at. */
    String every();

    /** How many mails are sent side by side. */
    int workers();

    /** How long the SMTP server may take over one mail; shorter than the lease. */
    @WithDefault("PT30S")
    Duration timeout();

    /** How long a mail may take before another relay may try. */
    @WithDefault("PT2M")
    Duration lease();

    /** The wait after the first passing failure; it doubles with each further one. */
    @WithDefault("PT30S")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("PT1H")
    Duration longestRetry();

    /** How many attempts are made before a mail is given up as dead: with the pauses above, in the course of about four days. */
    @WithDefault("120")
    int attempts();

    /** What the mail provider signs its reports of bounces with, as Standard Webhooks write it; without it none are taken. */
    Optional<String> bounceSecret();

    /** How long something may be overdue before the relay counts as not ready. */
    @WithDefault("PT5M")
    Duration readyBacklog();
}

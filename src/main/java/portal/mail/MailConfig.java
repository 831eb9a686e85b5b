package portal.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail is sent. */
@ConfigMapping(prefix = "portal.mail")
interface MailConfig {

    /** Sender of every mail, as the header shows it. */
    String from();

    /** Domain of every Message-ID. */
    String messageIdDomain();

    /** Address at which people sign in; mails link to it. */
    String portalUrl();

    /** Address at which an invited person creates an account with the identity provider. */
    String registrationUrl();

    /** Interval at which the relay looks for due mail; at least one second. */
    String every();

    /** Mails that one replica sends at the same time. */
    int workers();

    /** Time that the SMTP server may take for one mail; shorter than the lease. */
    @WithDefault("PT30S")
    Duration timeout();

    /** Time for which a relay has a mail to itself; afterwards another replica may send it. */
    @WithDefault("PT2M")
    Duration lease();

    /** Pause after the first temporary failure; it doubles with each further one. */
    @WithDefault("PT30S")
    Duration firstRetry();

    /** Longest pause between two attempts. */
    @WithDefault("PT1H")
    Duration longestRetry();

    /** Attempts before a mail is given up as {@code DEAD}: with the default pauses about four days. */
    @WithDefault("120")
    int attempts();

    /** Secret with which the mail provider signs bounce reports: {@code whsec_} and 24 to 64 random bytes in Base64. */
    Optional<String> bounceSecret();

    /** Time that mail may be overdue before the replica reports that it is not ready. */
    @WithDefault("PT5M")
    Duration readyBacklog();
}

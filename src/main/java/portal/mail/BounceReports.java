package portal.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.kernel.Storable;
import portal.notices.DeliveryLedger;

/**
 * Processes the mail provider's reports of bounces: signed {@code mail.bounced} events as in Standard Webhooks. The
 * signature covers id, time and body; one older than five minutes of real time is refused. Reports of unknown or
 * already bounced mails are ignored, because providers report more than once.
 */
@ApplicationScoped
public class BounceReports {

    private static final Logger LOG = Logger.getLogger(BounceReports.class);
    private static final String BOUNCED = "mail.bounced";

    @Inject
    MailConfig config;

    @Inject
    DeliveryLedger ledger;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** Returns whether bounce reports are configured. */
    public boolean expected() {
        return config.bounceSecret().isPresent();
    }

    /**
     * Processes a report. FORBIDDEN if its signature or time is invalid, BAD_REQUEST if it cannot be parsed,
     * UNAVAILABLE while the mail is still being sent, so that the provider retries.
     */
    public void take(String body, Map<String, List<String>> headers) {
        verify(body, headers);
        var report = read(body);
        if (!BOUNCED.equals(report.path("type").asText())) {
            return;
        }
        var messageId = report.at("/data/messageId").asText();
        if (messageId.isBlank() || !Storable.isText(messageId)) {
            throw new ProtocolException(Code.BAD_REQUEST, "The report has no data.messageId.");
        }
        note(inBrackets(messageId.strip()), report.at("/data/reason").asText());
    }

    private void note(String messageId, String reason) {
        var status = ledger.bounced(messageId, SmtpFailure.shortened(reason), clock.instant());
        if (status.isEmpty()) {
            LOG.debug("Ignoring the bounce of a mail with an unknown Message-ID");
        } else if (status.get().isUnderWay()) {
            throw new ProtocolException(
                    Code.UNAVAILABLE, "This mail is still being sent. Please send the report again later.");
        }
    }

    private void verify(String body, Map<String, List<String>> headers) {
        try {
            new Webhook(config.bounceSecret().orElseThrow()).verify(body, headers);
        } catch (WebhookVerificationException refused) {
            throw new ProtocolException(
                    Code.FORBIDDEN, "The report's signature is invalid, or its timestamp is too old.");
        } catch (EmptyWebhookSecretException empty) {
            throw new IllegalStateException("portal.mail.bounce-secret is empty", empty);
        }
    }

    private JsonNode read(String body) {
        try {
            var report = json.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body);
            if (report.isObject()) {
                return report;
            }
        } catch (JsonProcessingException malformed) {
            // falls through to the common refusal
        }
        throw new ProtocolException(Code.BAD_REQUEST, "The report is not a JSON object.");
    }

    private static String inBrackets(String messageId) {
        return messageId.startsWith("<") ? messageId : '<' + messageId + '>';
    }
}

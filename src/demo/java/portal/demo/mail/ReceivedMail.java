package portal.demo.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One mail as it arrived.
 *
 * @param id counts up from 1 since the catcher was started
 * @param messageId the header {@code Message-ID}, null if there was none
 * @param from the header {@code From}, null if there was none
 * @param to the addresses of the SMTP envelope: whom the mail really went to
 * @param subject decoded, null if there was none
 * @param date the header {@code Date}, null if there was none or it was not one
 * @param text the plain text body, null if there was none
 * @param html the HTML body, null if there was none
 * @param attachments everything else, in order, parts shown inline included
 * @param headers the header lines, unfolded but not decoded, in order
 */
public record ReceivedMail(
        long id,
        String messageId,
        String from,
        List<String> to,
        String subject,
        Instant date,
        String text,
        String html,
        List<Attachment> attachments,
        List<String> headers) {

    /** A part of a mail that is not its body. */
    public record Attachment(String name, String contentType, byte[] content) {}

    /** Whether an address it went to contains the text, in any case; null fits all. */
    public boolean isTo(String part) {
        return part == null || to.stream().anyMatch(address -> contains(address, part));
    }

    /** Whether the subject contains the text, in any case; null fits all. */
    public boolean isAbout(String part) {
        return part == null || contains(subject, part);
    }

    /** In words, for the list. */
    String kind() {
        if (html != null) {
            return text != null ? "HTML and text" : "HTML";
        }
        return text != null ? "text" : "empty";
    }

    private static boolean contains(String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}

package portal.demo.mail;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A mail as it arrived. Scripts get it as JSON: without its headers, and with the names of its attachments.
 *
 * @param id counts up from 1 since the catcher was started
 * @param messageId the header {@code Message-ID}, null if there was none
 * @param from the header {@code From}, null if there was none
 * @param to the addresses of the SMTP envelope, to which the mail really went
 * @param subject decoded, null if there was none
 * @param date the header {@code Date}, null if there was none or it was not one
 * @param text the plain text body, null if there was none
 * @param html the HTML body, null if there was none
 * @param attachments everything else, in order, parts shown inline included
 * @param headers the header lines, unfolded but not decoded, in order
 */
public record ReceivedMail(
        @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
        String messageId,
        String from,
        List<String> to,
        String subject,
        Instant date,
        String text,
        String html,
        List<Attachment> attachments,
        @JsonIgnore List<String> headers) {

    /** A part of a mail that is not its body. */
    public record Attachment(@JsonValue String name, String contentType, byte[] content) {}

    /** Returns whether a recipient's address contains the text, ignoring case; null matches all. */
    public boolean isTo(String part) {
        return part == null || to.stream().anyMatch(address -> contains(address, part));
    }

    /** Returns whether the subject contains the text, ignoring case; null matches all. */
    public boolean isAbout(String part) {
        return part == null || contains(subject, part);
    }

    /** Returns the subject, or words in its place. */
    public String title() {
        return subject == null || subject.isBlank() ? "(no subject)" : subject;
    }

    public String recipients() {
        return String.join(", ", to);
    }

    /** Says which bodies the mail has. */
    public String kind() {
        if (html != null) {
            return text != null ? "HTML and text" : "HTML";
        }
        return text != null ? "text" : "empty";
    }

    private static boolean contains(String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}

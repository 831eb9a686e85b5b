package portal.demo.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import portal.demo.mail.ReceivedMail.Attachment;

/** Reads a mail, even a malformed one: a part that cannot be read is kept as an attachment or left out. */
final class MailReader {

    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }

    private final List<Attachment> attachments = new ArrayList<>();
    private String text;
    private String html;

    private MailReader() {}

    static ReceivedMail read(long id, MimeMessage message, List<String> envelopeTo) {
        var reader = new MailReader();
        reader.walk(message);
        return new ReceivedMail(
                id,
                trimmed(orNull(message::getMessageID)),
                decoded(orNull(() -> message.getHeader("From", ", "))),
                envelopeTo,
                orNull(message::getSubject),
                orNull(() -> sentAt(message)),
                reader.text,
                reader.html,
                List.copyOf(reader.attachments),
                headers(message));
    }

    private void walk(Part part) {
        if (orNull(part::getContent) instanceof Multipart parts) {
            var count = orNull(parts::getCount);
            for (var i = 0; count != null && i < count; i++) {
                var index = i;
                var child = orNull(() -> parts.getBodyPart(index));
                if (child != null) {
                    walk(child);
                }
            }
        } else {
            leaf(part);
        }
    }

    private void leaf(Part part) {
        var attached = Part.ATTACHMENT.equalsIgnoreCase(orNull(part::getDisposition));
        if (!attached && html == null && is(part, "text/html")) {
            html = body(part);
        } else if (!attached && text == null && is(part, "text/plain")) {
            text = body(part);
        } else {
            attachments.add(new Attachment(name(part), type(part).getBaseType(), bytes(part)));
        }
    }

    private String name(Part part) {
        var name = decoded(orNull(part::getFileName));
        return name != null ? name : "part-" + (attachments.size() + 1);
    }

    private static String body(Part part) {
        return new String(bytes(part), charset(type(part).getParameter("charset")));
    }

    private static byte[] bytes(Part part) {
        var content = orNull(() -> part.getInputStream().readAllBytes());
        return content != null ? content : new byte[0];
    }

    private static boolean is(Part part, String type) {
        return type(part).match(type);
    }

    private static ContentType type(Part part) {
        var declared = orNull(() -> new ContentType(part.getContentType()));
        return declared != null ? declared : new ContentType("application", "octet-stream", null);
    }

    private static Charset charset(String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static Instant sentAt(MimeMessage message) throws MessagingException {
        var date = message.getSentDate();
        return date == null ? null : date.toInstant();
    }

    private static List<String> headers(MimeMessage message) {
        List<Header> headers = orNull(() -> Collections.list(message.getAllHeaders()));
        return headers == null
                ? List.of()
                : headers.stream()
                        .map(header -> header.getName() + ": " + MimeUtility.unfold(header.getValue()))
                        .toList();
    }

    private static String decoded(String encoded) {
        var text = orNull(() -> MimeUtility.decodeText(MimeUtility.unfold(encoded)));
        return text != null ? text : encoded;
    }

    private static String trimmed(String text) {
        return text == null ? null : text.trim();
    }

    private static <T> T orNull(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException | IOException | RuntimeException e) {
            return null;
        }
    }
}

package portal.demo.mail;

import static portal.demo.http.Html.escape;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import portal.demo.http.Html;
import portal.demo.http.HttpReply;

/** Mails for people. A mail's HTML is shown in a frame that can run no script and load nothing from elsewhere. */
final class MailPages {

    private static final String LINKS_ONLY = "allow-popups allow-popups-to-escape-sandbox";

    private MailPages() {}

    static String list(List<ReceivedMail> mails) {
        var rows = mails.stream().map(MailPages::row).collect(Collectors.joining("\n"));
        return Html.page("Mails – portal demo", """
                <h1>Mails</h1>
                <p>Everything that the portal has sent, newest first. None of it leaves this machine.
                Scripts: <a href="/api/messages">/api/messages</a>.</p>
                <table>
                <caption>%s mails</caption>
                <thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Sent</th>
                <th scope="col">Body</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                """.formatted(mails.size(), rows));
    }

    static String one(ReceivedMail mail) {
        var frame = mail.html() == null
                ? ""
                : "<h2>HTML</h2>\n<iframe sandbox=\"%s\" src=\"/messages/%d/html\" title=\"HTML body\"></iframe>"
                        .formatted(LINKS_ONLY, mail.id());
        return Html.page(title(mail) + " – portal demo", """
                <p><a href="/">All mails</a></p>
                <h1>%s</h1>
                <p>From %s to %s, sent %s</p>
                %s
                %s
                <h2>Plain text</h2>
                <pre>%s</pre>
                <h2>Headers</h2>
                <pre>%s</pre>
                """.formatted(
                        escape(title(mail)),
                        escape(mail.from()),
                        escape(String.join(", ", mail.to())),
                        date(mail),
                        attachments(mail),
                        frame,
                        mail.text() == null ? "(none)" : escape(mail.text()),
                        escape(String.join("\n", mail.headers()))));
    }

    /** The HTML body alone. The policy holds also when it is opened outside the frame. */
    static HttpReply body(ReceivedMail mail) {
        var html = "<!doctype html><base target=\"_blank\">" + (mail.html() == null ? "" : mail.html());
        return HttpReply.html(200, html)
                .with(
                        "Content-Security-Policy",
                        "sandbox " + LINKS_ONLY + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    static Optional<HttpReply> attachment(ReceivedMail mail, String number) {
        return IntStream.range(0, mail.attachments().size())
                .filter(index -> Integer.toString(index).equals(number))
                .mapToObj(index -> mail.attachments().get(index))
                .findFirst()
                .map(file -> HttpReply.bytes(200, "application/octet-stream", file.content())
                        .with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name())));
    }

    private static String row(ReceivedMail mail) {
        return "<tr><td><a href=\"/messages/%d\">%s</a></td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        mail.id(), escape(title(mail)), escape(String.join(", ", mail.to())), date(mail), mail.kind());
    }

    private static String attachments(ReceivedMail mail) {
        if (mail.attachments().isEmpty()) {
            return "";
        }
        var links = IntStream.range(0, mail.attachments().size())
                .mapToObj(index -> "<li><a href=\"/messages/%d/attachments/%d\">%s</a></li>"
                        .formatted(
                                mail.id(),
                                index,
                                escape(mail.attachments().get(index).name())))
                .collect(Collectors.joining("\n"));
        return "<h2>Attachments</h2>\n<ul>\n" + links + "\n</ul>";
    }

    private static String title(ReceivedMail mail) {
        return mail.subject() == null || mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String date(ReceivedMail mail) {
        return mail.date() == null ? "(no date)" : escape(mail.date().toString());
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

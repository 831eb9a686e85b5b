package portal.demo.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.demo.http.Parameters;

/** Mails for scripts. */
final class MailJson {

    private MailJson() {}

    static List<Map<String, Object>> list(List<ReceivedMail> mails, Parameters query) {
        return mails.stream()
                .filter(mail -> mail.isTo(query.get("to")))
                .filter(mail -> mail.isAbout(query.get("subject")))
                .map(MailJson::of)
                .toList();
    }

    static Map<String, Object> of(ReceivedMail mail) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", Long.toString(mail.id()));
        json.put("messageId", mail.messageId());
        json.put("from", mail.from());
        json.put("to", mail.to());
        json.put("subject", mail.subject());
        json.put("date", mail.date());
        json.put("text", mail.text());
        json.put("html", mail.html());
        json.put(
                "attachments",
                mail.attachments().stream().map(ReceivedMail.Attachment::name).toList());
        return json;
    }
}

package portal.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portal.kernel.Language;
import portal.notices.NoticeKind;
import portal.notices.Outgoing;

/**
 * Renders a notice's facts with its templates. The first line of the text template is the subject. Languages without a
 * template fall back to English. User text is data, never template; it is escaped in HTML and never becomes a link.
 */
@ApplicationScoped
class MailRenderer {

    private static final String SUBJECT = "Subject: ";

    @Inject
    Engine templates;

    @Inject
    MailConfig config;

    RenderedMail render(Outgoing mail) {
        var written = written(mail);
        var language = written.substring(0, 2);
        var data = data(mail, locale(written));
        data.put("language", written);
        var text = template(mail.kind(), language, "txt").render(data);
        int lineEnd = text.indexOf('\n');
        var subject = text.substring(SUBJECT.length(), lineEnd).strip();
        data.put("subject", subject);
        return new RenderedMail(
                subject,
                text.substring(lineEnd).strip() + '\n',
                template(mail.kind(), language, "html").render(data));
    }

    /** Returns the language of the whole mail, dates included: the recipient's if a template exists. */
    private String written(Outgoing mail) {
        var translated = templates.getTemplate(path(mail.kind(), mail.language().substring(0, 2), "txt")) != null;
        return translated ? mail.language() : Language.DEFAULT;
    }

    /** English without a country uses British formats, as the mails do. */
    private static Locale locale(String language) {
        return language.equals(Language.DEFAULT) ? Locale.UK : Locale.forLanguageTag(language);
    }

    private Template template(NoticeKind kind, String language, String form) {
        var translated = templates.getTemplate(path(kind, language, form));
        return translated != null ? translated : templates.getTemplate(path(kind, Language.DEFAULT, form));
    }

    private static String path(NoticeKind kind, String language, String form) {
        return "mail/" + language + '/' + kind.name().toLowerCase(Locale.ROOT) + '.' + form;
    }

    private Map<String, Object> data(Outgoing mail, Locale locale) {
        var data = new HashMap<String, Object>();
        mail.facts()
                .forEach((name, fact) -> data.put(name, fact instanceof String text ? LinkBreaker.text(text) : fact));
        data.put("recipientName", LinkBreaker.text(mail.recipientName()));
        data.put("address", mail.address());
        data.put("sender", config.from());
        data.put("portalUrl", config.portalUrl());
        data.put("registrationUrl", config.registrationUrl());
        if (mail.facts().containsKey("licenceExpiresAt")) {
            var times = new LocalTimes(ZoneId.of((String) mail.facts().get("timeZone")), locale);
            data.put("validUntil", times.of(mail.facts().get("licenceExpiresAt")));
            if (mail.facts().get("licences") instanceof List<?> licences) {
                data.put("licences", licences.stream().map(times::complete).toList());
            }
        }
        return data;
    }
}

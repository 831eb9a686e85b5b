package portal.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Formats instants in a company's time zone, with the zone's name, in a language. */
record LocalTimes(ZoneId zone, Locale locale) {

    /** Formats an instant of a notice's facts. */
    String of(Object instant) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale);
        return format.format(Instant.parse((String) instant).atZone(zone)) + " (" + zone + ")";
    }

    /** Returns the facts of one licence, with {@code validUntil} formatted. */
    Map<String, Object> complete(Object licence) {
        var words = new HashMap<String, Object>();
        ((Map<?, ?>) licence)
                .forEach((name, value) ->
                        words.put((String) name, value instanceof String text ? LinkBreaker.text(text) : value));
        words.put("validUntil", of(((Map<?, ?>) licence).get("licenceExpiresAt")));
        return words;
    }
}

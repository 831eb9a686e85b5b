package portal.demo.http;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Renders the demo's own pages from the templates in {@code pages/}. Values are escaped. */
public final class Pages {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();

    static {
        List.of("frame", "message", "sign-in", "mails", "mail").forEach(Pages::load);
    }

    private Pages() {}

    public static String render(String template, Map<String, ?> values) {
        return ENGINE.getTemplate(template).render(values);
    }

    /** Renders a page that consists of a title and one sentence. */
    public static String message(String title, String text) {
        return render("message", Map.of("title", title, "text", text));
    }

    private static void load(String template) {
        try (var source = Pages.class.getResourceAsStream("/pages/" + template + ".html")) {
            var text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            ENGINE.putTemplate(template, ENGINE.parse(text, Variant.forContentType(Variant.TEXT_HTML), template));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

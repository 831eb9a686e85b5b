package portal.demo.mail;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import portal.demo.http.Pages;
import portal.demo.http.Replies;

/** The mail page and its JSON API. A mail's HTML is shown in a frame that can run no script and load nothing. */
final class MailRoutes {

    private static final String LINKS_ONLY = "allow-popups allow-popups-to-escape-sandbox";

    private final MailStore store;

    MailRoutes(MailStore store) {
        this.store = store;
    }

    void mount(Router router) {
        get(
                router,
                "/",
                context -> Replies.html(context, 200, Pages.render("mails", Map.of("mails", store.newestFirst()))));
        get(router, "/api/messages", this::list);
        get(router, "/api/messages/:id", mail((context, mail) -> Replies.json(context, 200, mail)));
        get(router, "/messages/:id", mail(MailRoutes::page));
        get(router, "/messages/:id/html", mail(MailRoutes::body));
        get(router, "/messages/:id/attachments/:number", mail(MailRoutes::attachment));
        router.delete("/api/messages").handler(context -> {
            store.clear();
            Replies.json(context, 200, List.of());
        });
        router.errorHandler(
                404, context -> Replies.html(context, 404, Pages.message("Not found", "There is no such mail.")));
    }

    private static void get(Router router, String path, Consumer<RoutingContext> handler) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler::accept);
    }

    private Consumer<RoutingContext> mail(BiConsumer<RoutingContext, ReceivedMail> reply) {
        return context -> store.find(context.pathParam("id"))
                .ifPresentOrElse(mail -> reply.accept(context, mail), () -> context.fail(404));
    }

    private void list(RoutingContext context) {
        var query = context.queryParams();
        Replies.json(
                context,
                200,
                store.newestFirst().stream()
                        .filter(mail -> mail.isTo(query.get("to")) && mail.isAbout(query.get("subject")))
                        .toList());
    }

    private static void page(RoutingContext context, ReceivedMail mail) {
        Replies.html(context, 200, Pages.render("mail", Map.of("mail", mail, "sandbox", LINKS_ONLY)));
    }

    /** Sends the HTML body alone. The policy also holds when the body is opened outside the frame. */
    private static void body(RoutingContext context, ReceivedMail mail) {
        context.response()
                .putHeader(
                        "Content-Security-Policy",
                        "sandbox " + LINKS_ONLY + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        var html = mail.html() == null ? "" : mail.html();
        Replies.html(context, 200, "<!doctype html><base target=\"_blank\">" + html);
    }

    private static void attachment(RoutingContext context, ReceivedMail mail) {
        var number = context.pathParam("number");
        if (!number.matches("\\d{1,4}")
                || Integer.parseInt(number) >= mail.attachments().size()) {
            context.fail(404);
            return;
        }
        var file = mail.attachments().get(Integer.parseInt(number));
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        context.response()
                .putHeader("Content-Type", "application/octet-stream")
                .putHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .end(Buffer.buffer(file.content()));
    }
}

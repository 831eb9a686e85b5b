package portal.demo.mail;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import portal.demo.http.Html;
import portal.demo.http.HttpReply;
import portal.demo.http.LocalHttpServer;
import portal.demo.http.Parameters;

/** Addresses of the mail page and of its JSON API. */
final class MailRoutes implements LocalHttpServer.Handler {

    private final MailStore store;

    MailRoutes(MailStore store) {
        this.store = store;
    }

    @Override
    public HttpReply handle(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath().substring(1).split("/");
        var query = Parameters.parse(exchange.getRequestURI().getRawQuery());
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> get(path, query).orElseGet(MailRoutes::notFound);
            case "DELETE" -> String.join("/", path).equals("api/messages") ? clear() : notFound();
            default -> HttpReply.text(405, "Only GET, and DELETE for /api/messages.\n");
        };
    }

    private Optional<HttpReply> get(String[] path, Parameters query) {
        return switch (pattern(path)) {
            case "" -> Optional.of(HttpReply.html(200, MailPages.list(store.newestFirst())));
            case "api/messages" -> Optional.of(HttpReply.json(200, MailJson.list(store.newestFirst(), query)));
            case "api/messages/*" -> mail(path[2], mail -> HttpReply.json(200, MailJson.of(mail)));
            case "messages/*" -> mail(path[1], mail -> HttpReply.html(200, MailPages.one(mail)));
            case "messages/*/html" -> mail(path[1], MailPages::body);
            case "messages/*/attachments/*" -> store.find(path[1]).flatMap(mail -> MailPages.attachment(mail, path[3]));
            default -> Optional.empty();
        };
    }

    /** The path with a star for each id. */
    private static String pattern(String[] path) {
        return String.join("/", path).replaceAll("(?<=/)\\d+(?=/|$)", "*");
    }

    private Optional<HttpReply> mail(String id, Function<ReceivedMail, HttpReply> page) {
        return store.find(id).map(page);
    }

    private HttpReply clear() {
        store.clear();
        return HttpReply.json(200, List.of());
    }

    private static HttpReply notFound() {
        return HttpReply.html(404, Html.page("Not found", "<h1>Not found</h1><p><a href=\"/\">All mails</a></p>"));
    }
}

package portal.demo.http;

/** The common frame of the demo's own pages. */
public final class Html {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; }
            h2 { font-size: 1.15rem; margin-top: 2rem; }
            table { border-collapse: collapse; width: 100%%; }
            caption { text-align: left; padding-bottom: .5rem; }
            th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #8886; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; }
            iframe { width: 100%%; height: 32rem; border: 1px solid #8888; background: #fff; }
            ul.people { list-style: none; padding: 0; }
            ul.people button { font: inherit; width: 100%%; text-align: left; margin: .25rem 0; padding: .6rem 1rem;
              border: 1px solid #8888; border-radius: .4rem; cursor: pointer; }
            ul.people b, ul.people span { display: block; }
            </style>
            </head>
            <body>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private Html() {}

    /** A whole page; the title is escaped here, the body must be HTML already. */
    public static String page(String title, String body) {
        return PAGE.formatted(escape(title), body);
    }

    /** Safe in text and in quoted attributes; null becomes empty. */
    public static String escape(String text) {
        if (text == null) {
            return "";
        }
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

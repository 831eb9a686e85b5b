package portal.demo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The demo's settings, each a system property or an environment variable ({@code portal.demo.mail-port} or {@code
 * PORTAL_DEMO_MAIL_PORT}). They are read without the portal's configuration, which needs the servers' addresses.
 */
record DemoSettings(
        DemoPort api,
        DemoPort identity,
        DemoPort mailPage,
        DemoPort smtp,
        DemoPort database,
        Path data,
        boolean fresh) {

    static DemoSettings read() {
        return read(System::getProperty, System::getenv);
    }

    static DemoSettings read(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        var source = new Source(properties, environment);
        return new DemoSettings(
                source.port("the portal", "quarkus.http.port", 8080),
                source.port("the identity provider", "portal.demo.identity-port", 8180),
                source.port("the mail page", "portal.demo.mail-port", 8025),
                source.port("SMTP", "portal.demo.smtp-port", 1025),
                source.port("PostgreSQL", "portal.demo.database-port", 5433),
                Path.of(source.get("portal.demo.data", ".portal-demo")),
                Boolean.parseBoolean(source.get("portal.demo.fresh", "false")));
    }

    private record Source(UnaryOperator<String> properties, UnaryOperator<String> environment) {

        DemoPort port(String what, String setting, int usual) {
            var given = get(setting, Integer.toString(usual));
            if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65_535) {
                throw new DemoFailure(setting + " must be a port number from 1 to 65535, not \"" + given + "\".");
            }
            return new DemoPort(what, setting, Integer.parseInt(given));
        }

        String get(String setting, String usual) {
            var property = properties.apply(setting);
            if (isGiven(property)) {
                return property;
            }
            var variable = environment.apply(setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
            return isGiven(variable) ? variable : usual;
        }

        private static boolean isGiven(String value) {
            return value != null && !value.isBlank();
        }
    }
}

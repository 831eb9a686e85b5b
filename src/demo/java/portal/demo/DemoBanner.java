package portal.demo;

import java.util.stream.Collectors;
import portal.demo.identity.EmbeddedIdentityProvider;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;

/** The text that the terminal shows once everything is up. */
final class DemoBanner {

    private static final String BANNER = """

            ────────────────────────────────────────────────────────────────────────────────
             The portal demo is ready. Ctrl-C stops it; the data stays in %1$s

               GraphQL         %2$s/graphql
               GraphQL UI      %2$s/q/graphql-ui/
               Mails           %3$s
               Identity        %4$s  (password of every person: %5$s)

            %6$s

             Try it in another terminal: who is carla, and what may she do?

               TOKEN=$(curl -s -d grant_type=password -d client_id=%7$s \\
                 -d username=carla -d password=%5$s %4$s/token \\
                 | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
               curl -s %2$s/graphql -H "Authorization: Bearer $TOKEN" \\
                 -H 'Content-Type: application/json' \\
                 -d '{"query":"{ viewer { member { name } permissions } }"}'

             In the GraphQL UI the token goes into Headers: {"Authorization": "Bearer ..."}
             The walk-through in README.md requests and assigns licences in this way.
            ────────────────────────────────────────────────────────────────────────────────
            """;

    private DemoBanner() {}

    static String of(DemoSettings settings) {
        return BANNER.formatted(
                settings.data().toAbsolutePath().normalize(),
                settings.api().url(),
                settings.mailPage().url(),
                settings.identity().url() + "/" + EmbeddedIdentityProvider.ISSUER_ID,
                Personas.PASSWORD,
                Personas.ALL.stream().map(DemoBanner::row).collect(Collectors.joining("\n")),
                EmbeddedIdentityProvider.CLIENT_ID);
    }

    private static String row(Persona persona) {
        var who = persona.isIntegration()
                ? persona.description() + "; client credentials, secret " + Personas.CLIENT_SECRET
                : persona.description();
        return "   %-10s %-14s %s".formatted(persona.username(), persona.name(), who);
    }
}

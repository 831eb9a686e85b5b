package portal.demo.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.demo.identity.EmbeddedIdentityProvider;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;
import portal.kernel.IdType;

/** Signs personas in as they would themselves: a token from the identity provider, then a first call to the API. */
@Singleton
class SignIn {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String VIEWER =
            "{\"query\": \"{ viewer { memberships { memberId } invitations { memberId } } }\"}";
    private static final String ACCEPT =
            "{\"query\": \"mutation { acceptInvitation(input: {memberId: \\\"%s\\\"}) { userErrors { code } } }\"}";
    private static final String CONFIRM =
            "{\"query\": \"mutation { confirmIntegration(input: {code: \\\"%s\\\"}) { membership { memberId } } }\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    ObjectMapper json;

    @Inject
    HttpServer portal;

    /** The address at which the portal reaches the provider too; its issuer may be a name that does not resolve. */
    @ConfigProperty(name = "quarkus.oidc.operator.auth-server-url")
    String provider;

    /** Accepts all invitations of the persona and returns its memberships, at least one. */
    List<UUID> memberships(Persona persona) {
        ask(persona, VIEWER)
                .at("/data/viewer/invitations")
                .forEach(invitation -> ask(
                        persona, ACCEPT.formatted(invitation.path("memberId").asText())));
        var ids = new ArrayList<UUID>();
        ask(persona, VIEWER)
                .at("/data/viewer/memberships")
                .forEach(membership -> ids.add(
                        IdType.MEMBER.require(membership.path("memberId").asText())));
        if (ids.isEmpty()) {
            throw new IllegalStateException(persona.username() + " has no membership");
        }
        return ids;
    }

    /** Confirms an integration with the code of its enrolment. */
    void confirm(Persona integration, String code) {
        var answer = ask(integration, CONFIRM.formatted(code));
        if (answer.at("/data/confirmIntegration/membership/memberId").isMissingNode()) {
            throw new IllegalStateException(integration.username() + " is not confirmed: " + answer);
        }
    }

    private JsonNode ask(Persona persona, String body) {
        var token = post(URI.create(provider + "/token"), FORM, credentials(persona), null)
                .path("access_token")
                .asText();
        var graphQl = URI.create("http://127.0.0.1:" + portal.getPort() + "/graphql");
        return post(graphQl, "application/json", body, token);
    }

    private static String credentials(Persona persona) {
        return persona.isIntegration()
                ? "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(persona.clientId(), Personas.CLIENT_SECRET)
                : "grant_type=password&client_id=%s&username=%s&password=%s"
                        .formatted(EmbeddedIdentityProvider.CLIENT_ID, persona.username(), Personas.PASSWORD);
    }

    private JsonNode post(URI address, String type, String body, String token) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while signing in", e);
        }
    }
}

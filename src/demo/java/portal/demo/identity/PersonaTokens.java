package portal.demo.identity;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import portal.demo.http.Parameters;
import portal.demo.http.Replies;

/** Answers token requests. Every grant ends in the claims of a persona, never in claims that the client sends. */
final class PersonaTokens {

    private final PersonaDirectory personas;
    private final AuthorizationCodes codes;
    private final TokenSigner signer;

    PersonaTokens(PersonaDirectory personas, AuthorizationCodes codes, TokenSigner signer) {
        this.personas = personas;
        this.codes = codes;
        this.signer = signer;
    }

    void handle(RoutingContext context) {
        try {
            var form = new Parameters(context.request().formAttributes());
            Replies.json(context, 200, grant(context.request().getHeader("Authorization"), form));
        } catch (OAuthError e) {
            if (e.status() == 401) {
                context.response().putHeader("WWW-Authenticate", "Basic realm=\"portal\"");
            }
            Replies.json(context, e.status(), e.parameters());
        }
    }

    private Map<String, Object> grant(String authorization, Parameters form) {
        return switch (form.require("grant_type")) {
            case "authorization_code" -> code(form);
            case "password" -> password(form);
            case "client_credentials" -> integration(ClientCredentials.from(authorization, form));
            default ->
                throw OAuthError.of(
                        "unsupported_grant_type", "Use authorization_code, password or client_credentials.");
        };
    }

    private Map<String, Object> code(Parameters form) {
        requirePublicClient(form);
        var grant = codes.redeem(form);
        var request = grant.request();
        return tokens(grant.persona(), grant.at(), request.nonce(), request.scope());
    }

    private Map<String, Object> password(Parameters form) {
        requirePublicClient(form);
        var person = personas.person(form.require("username"))
                .filter(known -> Personas.PASSWORD.equals(form.get("password")))
                .orElseThrow(() -> OAuthError.invalidGrant("Unknown username or wrong password."));
        return tokens(person, Instant.now(), null, form.get("scope"));
    }

    private Map<String, Object> integration(ClientCredentials client) {
        var persona = personas.integration(client.clientId())
                .filter(known -> Personas.CLIENT_SECRET.equals(client.secret()))
                .orElseThrow(() -> OAuthError.invalidClient("Unknown client or wrong secret."));
        return answer(PersonaClaims.accessToken(persona, persona.clientId(), Instant.now()));
    }

    private static void requirePublicClient(Parameters form) {
        if (!EmbeddedIdentityProvider.CLIENT_ID.equals(form.get("client_id"))) {
            throw OAuthError.invalidClient("Unknown client_id: use " + EmbeddedIdentityProvider.CLIENT_ID + ".");
        }
    }

    private Map<String, Object> tokens(Persona persona, Instant signedInAt, String nonce, String scope) {
        var client = EmbeddedIdentityProvider.CLIENT_ID;
        var answer = answer(PersonaClaims.accessToken(persona, client, signedInAt));
        answer.put("id_token", signer.sign(PersonaClaims.idToken(persona, client, signedInAt, nonce)));
        if (scope != null) {
            answer.put("scope", scope);
        }
        return answer;
    }

    private Map<String, Object> answer(Map<String, Object> claims) {
        return new LinkedHashMap<>(Map.of(
                "access_token", signer.sign(claims),
                "token_type", "Bearer",
                "expires_in", TokenSigner.LIFETIME.toSeconds()));
    }
}

package portal.demo.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import portal.demo.http.HttpReply;
import portal.demo.http.Parameters;

/**
 * The token endpoint. The library's own would copy claims out of unverified assertions and login forms into tokens, so
 * only three grants exist here, and each ends in the claims of a persona.
 */
final class DemoTokenEndpoint {

    private final PersonaDirectory personas;
    private final AuthorizationCodes codes;
    private final TokenSigner signer;

    DemoTokenEndpoint(PersonaDirectory personas, AuthorizationCodes codes, TokenSigner signer) {
        this.personas = personas;
        this.codes = codes;
        this.signer = signer;
    }

    HttpReply token(String authorization, String form) {
        try {
            return HttpReply.json(200, grant(authorization, Parameters.parse(form)));
        } catch (OAuthError e) {
            return e.reply();
        }
    }

    private Map<String, Object> grant(String authorization, Parameters parameters) {
        return switch (parameters.require("grant_type")) {
            case "authorization_code" -> code(parameters);
            case "password" -> password(parameters);
            case "client_credentials" -> integration(ClientCredentials.from(authorization, parameters));
            default ->
                throw OAuthError.of(
                        "unsupported_grant_type", "Use authorization_code, password or client_credentials.");
        };
    }

    private Map<String, Object> code(Parameters parameters) {
        requirePublicClient(parameters);
        var signIn = codes.redeem(parameters);
        return tokens(
                signIn.persona(),
                signIn.at(),
                signIn.request().nonce(),
                signIn.request().scope());
    }

    private Map<String, Object> password(Parameters parameters) {
        requirePublicClient(parameters);
        var person = personas.person(parameters.require("username"));
        if (person.isEmpty() || !Personas.PASSWORD.equals(parameters.get("password"))) {
            throw OAuthError.invalidGrant("Unknown username or wrong password.");
        }
        return tokens(person.get(), Instant.now(), null, parameters.get("scope"));
    }

    private Map<String, Object> integration(ClientCredentials client) {
        var persona = personas.integration(client.clientId())
                .filter(known -> Personas.CLIENT_SECRET.equals(client.secret()))
                .orElseThrow(() -> OAuthError.invalidClient("Unknown client or wrong secret."));
        var claims = PersonaClaims.accessToken(persona, persona.clientId(), Instant.now());
        return answer(signer.sign(claims));
    }

    private static void requirePublicClient(Parameters parameters) {
        if (!EmbeddedIdentityProvider.CLIENT_ID.equals(parameters.get("client_id"))) {
            throw OAuthError.invalidClient("Unknown client_id: use " + EmbeddedIdentityProvider.CLIENT_ID + ".");
        }
    }

    private Map<String, Object> tokens(Persona persona, Instant signedInAt, String nonce, String scope) {
        var client = EmbeddedIdentityProvider.CLIENT_ID;
        var answer = answer(signer.sign(PersonaClaims.accessToken(persona, client, signedInAt)));
        answer.put("id_token", signer.sign(PersonaClaims.idToken(persona, client, signedInAt, nonce)));
        if (scope != null) {
            answer.put("scope", scope);
        }
        return answer;
    }

    private static Map<String, Object> answer(String accessToken) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", accessToken);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", TokenSigner.LIFETIME.toSeconds());
        return answer;
    }
}

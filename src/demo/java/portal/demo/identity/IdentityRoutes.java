package portal.demo.identity;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import java.util.List;
import java.util.Map;
import portal.demo.http.LocalHost;
import portal.demo.http.Pages;
import portal.demo.http.Replies;

/** The addresses of the provider. Scripts of pages on this machine, on any port, may call them; no others. */
final class IdentityRoutes {

    private static final String BASE = "/" + EmbeddedIdentityProvider.ISSUER_ID;
    private static final String LOCAL_ORIGIN = "https?://" + LocalHost.NAMES;

    private IdentityRoutes() {}

    static void mount(Router router, AuthorizeEndpoint authorize, PersonaTokens token, String address, String keys) {
        for (var path : List.of("/.well-known/*", "/jwks", "/token")) {
            router.route(BASE + path)
                    .handler(CorsHandler.create()
                            .addOriginWithRegex(LOCAL_ORIGIN)
                            .allowedMethod(HttpMethod.GET)
                            .allowedMethod(HttpMethod.POST));
        }
        for (var name : List.of("openid-configuration", "oauth-authorization-server")) {
            router.get(BASE + "/.well-known/" + name)
                    .handler(context -> Replies.json(context, 200, discovery(address)));
        }
        router.get(BASE + "/jwks").handler(context -> context.response()
                .putHeader("Content-Type", "application/json")
                .end(keys));
        router.get(BASE + "/authorize").handler(authorize::handle);
        router.post(BASE + "/authorize").handler(authorize::handle);
        router.post(BASE + "/token").handler(token::handle);
        router.get(BASE + "/register").handler(IdentityRoutes::register);
        router.get(BASE + "/endsession").handler(IdentityRoutes::signedOut);
        router.errorHandler(404, context -> Replies.text(context, 404, "Not found. The issuer is " + address + '\n'));
    }

    /** Always names the same address, whatever host name it was asked under. */
    private static Map<String, Object> discovery(String address) {
        return Map.ofEntries(
                Map.entry("issuer", address),
                Map.entry("authorization_endpoint", address + "/authorize"),
                Map.entry("token_endpoint", address + "/token"),
                Map.entry("jwks_uri", address + "/jwks"),
                Map.entry("end_session_endpoint", address + "/endsession"),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("response_modes_supported", List.of("query")),
                Map.entry("grant_types_supported", List.of("authorization_code", "password", "client_credentials")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry(
                        "token_endpoint_auth_methods_supported",
                        List.of("none", "client_secret_basic", "client_secret_post")));
    }

    /** Invitations lead here. In production people create their account on such a page. */
    private static void register(RoutingContext context) {
        Replies.html(
                context,
                200,
                Pages.message(
                        "Everybody has an account already",
                        "This is the demo's identity provider. In production an invited person creates an account on a"
                                + " page like this one. In the demo each person signs in with their first name and the"
                                + " password " + Personas.PASSWORD + "."));
    }

    /** Ends no session, because there is none: every sign-in shows the page again. */
    private static void signedOut(RoutingContext context) {
        var backTo = context.queryParams().get("post_logout_redirect_uri");
        if (AuthorizationRequest.isLocal(backTo)) {
            context.redirect(backTo);
        } else {
            Replies.html(context, 200, Pages.message("Signed out", "You are signed out."));
        }
    }
}

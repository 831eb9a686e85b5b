package portal.demo.identity;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.Map;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import portal.demo.http.Html;
import portal.demo.http.HttpReply;
import portal.demo.http.LocalOrigins;

/**
 * Every address of the provider. Matches all requests and so hides the library's own routes, some of which issue
 * tokens with whatever claims the caller likes, under any issuer name.
 */
final class IdentityRoutes implements Route {

    private final AuthorizeEndpoint authorize;
    private final DemoTokenEndpoint token;
    private final Map<String, Object> discovery;
    private final JWKSet keys;

    IdentityRoutes(AuthorizeEndpoint authorize, DemoTokenEndpoint token, Map<String, Object> discovery, JWKSet keys) {
        this.authorize = authorize;
        this.token = token;
        this.discovery = discovery;
        this.keys = keys;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return true;
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        var reply = LocalOrigins.allow(request, answer(request));
        return new OAuth2HttpResponse(Headers.of(reply.headers()), reply.status(), null, reply.body());
    }

    private HttpReply answer(OAuth2HttpRequest request) {
        var url = request.getOriginalUrl();
        if (request.getMethod().equals("OPTIONS")) {
            return new HttpReply(204, new byte[0], Map.of());
        }
        return switch (request.getMethod() + " " + url.encodedPath()) {
            case "GET /portal/.well-known/openid-configuration", "GET /portal/.well-known/oauth-authorization-server" ->
                HttpReply.json(200, discovery);
            case "GET /portal/jwks" -> HttpReply.json(200, keys.toPublicJWKSet().toJSONObject());
            case "GET /portal/authorize" -> authorize.page(url.encodedQuery());
            case "POST /portal/authorize" -> authorize.choose(url.encodedQuery(), request.getBody());
            case "POST /portal/token" -> token.token(request.getHeaders().get("Authorization"), request.getBody());
            case "GET /portal/register" -> HttpReply.html(200, RegisterPage.HTML);
            case "GET /portal/endsession" -> signedOut(url.queryParameter("post_logout_redirect_uri"));
            default -> HttpReply.text(404, "Not found. The issuer is " + discovery.get("issuer") + "\n");
        };
    }

    /** There is no session to end: every sign-in shows the page again. */
    private static HttpReply signedOut(String backTo) {
        return backTo != null && AuthorizationRequest.isLocal(backTo)
                ? HttpReply.redirect(backTo)
                : HttpReply.html(200, Html.page("Signed out – portal demo", "<h1>You are signed out.</h1>"));
    }
}

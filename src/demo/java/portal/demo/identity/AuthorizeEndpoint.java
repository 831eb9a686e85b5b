package portal.demo.identity;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import portal.demo.http.Pages;
import portal.demo.http.Parameters;
import portal.demo.http.Replies;

/** The authorisation endpoint: shows the sign-in page, takes the choice and issues a code. */
final class AuthorizeEndpoint {

    private final PersonaDirectory personas;
    private final AuthorizationCodes codes;

    AuthorizeEndpoint(PersonaDirectory personas, AuthorizationCodes codes) {
        this.personas = personas;
        this.codes = codes;
    }

    void handle(RoutingContext context) {
        try {
            var parameters = new Parameters(context.queryParams());
            answer(context, AuthorizationRequest.parse(parameters), parameters);
        } catch (OAuthError e) {
            Replies.html(context, 400, Pages.message("Sign-in not possible", e.getMessage()));
        }
    }

    private void answer(RoutingContext context, AuthorizationRequest request, Parameters parameters) {
        try {
            request.check(parameters);
        } catch (OAuthError e) {
            context.redirect(request.redirect(e.parameters()));
            return;
        }
        if (context.request().method() == HttpMethod.GET) {
            Replies.html(context, 200, Pages.render("sign-in", Map.of("people", personas.people())));
        } else {
            context.redirect(request.redirect(Map.of("code", codes.issue(request, choice(context)))));
        }
    }

    /** Reads the username only, whatever else the form contains. */
    private Persona choice(RoutingContext context) {
        var form = new Parameters(context.request().formAttributes());
        return personas.person(form.require("username"))
                .orElseThrow(() -> OAuthError.invalidRequest("There is no such person."));
    }
}

package portal.demo.identity;

import portal.demo.http.HttpReply;
import portal.demo.http.Parameters;

/** The authorisation endpoint: shows the sign-in page, takes the choice, hands out a code. */
final class AuthorizeEndpoint {

    private final PersonaDirectory personas;
    private final AuthorizationCodes codes;

    AuthorizeEndpoint(PersonaDirectory personas, AuthorizationCodes codes) {
        this.personas = personas;
        this.codes = codes;
    }

    HttpReply page(String query) {
        return answer(query, request -> HttpReply.html(200, LoginPage.html(personas.people())));
    }

    /** The choice is a username only; whatever else the form brings is not looked at. */
    HttpReply choose(String query, String form) {
        return answer(query, request -> {
            var persona = personas.person(Parameters.parse(form).require("username"))
                    .orElseThrow(() -> OAuthError.invalidRequest("There is no such person."));
            return request.granted(codes.issue(request, persona));
        });
    }

    private interface Step {
        HttpReply reply(AuthorizationRequest request);
    }

    private static HttpReply answer(String query, Step step) {
        try {
            return step.reply(AuthorizationRequest.parse(Parameters.parse(query)));
        } catch (AuthorizationRequest.Refused e) {
            return e.reply();
        } catch (OAuthError e) {
            return HttpReply.html(400, LoginPage.refusal(e.getMessage()));
        }
    }
}

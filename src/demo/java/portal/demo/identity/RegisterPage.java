package portal.demo.identity;

import portal.demo.http.Html;

/** Where invitations lead. In production people make their account here; in the demo everybody has one. */
final class RegisterPage {

    static final String HTML = Html.page("Register – portal demo", """
            <h1>Everybody has an account already</h1>
            <p>This is the demo's identity provider. In production an invited person makes an account on a page like
            this one. Here each person of the demo signs in with their first name and the password <b>%s</b>.</p>
            """.formatted(Personas.PASSWORD));

    private RegisterPage() {}
}

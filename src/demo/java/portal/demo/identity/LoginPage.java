package portal.demo.identity;

import java.util.List;
import java.util.stream.Collectors;
import portal.demo.http.Html;

/** Where one picks who to be: one button per person, no password. */
final class LoginPage {

    private LoginPage() {}

    static String html(List<Persona> people) {
        var choices = people.stream().map(LoginPage::choice).collect(Collectors.joining("\n"));
        return Html.page("Sign in – portal demo", """
                <h1>Who do you want to be?</h1>
                <p>This is the demo's own sign-in page. Choose a person; there is no password here.</p>
                <form method="post">
                <ul class="people">
                %s
                </ul>
                </form>
                """.formatted(choices));
    }

    static String refusal(String why) {
        return Html.page(
                "Sign-in not possible – portal demo",
                "<h1>Sign-in not possible</h1>\n<p role=\"alert\">%s</p>".formatted(Html.escape(why)));
    }

    private static String choice(Persona persona) {
        return """
                <li><button name="username" value="%s"><b>%s</b><span>%s</span><span>%s</span></button></li>""".formatted(
                        Html.escape(persona.username()),
                        Html.escape(persona.name()),
                        Html.escape(persona.description()),
                        Html.escape(persona.email()));
    }
}

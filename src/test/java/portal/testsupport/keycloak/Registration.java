package portal.testsupport.keycloak;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import portal.testsupport.Inbox;

/** How somebody makes an account at Keycloak's pages. */
public final class Registration {

    private static final Pattern LINK = Pattern.compile("https://identity\\.example/\\S+");

    private final KeycloakRealm realm;
    private final String email;
    private final String password;
    private final Map<String, String> form = new HashMap<>();

    public Registration(KeycloakRealm realm, String email, String password) {
        this.realm = realm;
        this.email = email;
        this.password = password;
        form.putAll(Map.of("email", email, "firstName", "Ida", "lastName", "Vited"));
    }

    /** Sends a field along that the form does not ask for. */
    public Registration with(String field, String value) {
        form.put(field, value);
        return this;
    }

    /**
     * Fills in the form, opens the link in the mail that asks whether the address is right, and chooses a password. Returns
     * the page after that.
     */
    public HttpResponse<String> at(String page) throws IOException {
        var browser = realm.browser();
        browser.submit(browser.open(page), form);
        var verified =
                browser.open(link(new Inbox(email).mailAbout("Verify email").text()));
        return browser.submit(verified, Map.of("password-new", password, "password-confirm", password));
    }

    /** The link to Keycloak in a mail. */
    public static String link(String text) {
        var link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link: " + text);
        }
        return link.group();
    }
}

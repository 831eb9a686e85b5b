package portal.testsupport.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import portal.demo.identity.Persona;
import portal.demo.identity.Pkce;

/** One realm: who has an account in it, and how they get their tokens. */
public final class KeycloakRealm {

    /** Where the portals' pages are said to be. Never opened: it is enough to see that people are sent there. */
    public static final String PAGES = "http://pages.example";

    private static final String REDIRECT = PAGES + "/signed-in";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String server;
    private final String issuer;
    private final KeycloakClients clients;
    private final KeycloakAccounts accounts;

    KeycloakRealm(String server, String name, KeycloakAdmin admin) {
        this.server = server;
        this.issuer = KeycloakServer.PUBLIC + "/realms/" + name;
        this.clients = new KeycloakClients('/' + name, admin);
        this.accounts = new KeycloakAccounts('/' + name, admin);
    }

    /** The tokens of a sign-in. */
    record Tokens(String access, String id) {}

    String issuer() {
        return issuer;
    }

    /** Where the portal reads the realm's keys. */
    String address() {
        return issuer.replace(KeycloakServer.PUBLIC, server);
    }

    /** Somebody new in front of its pages. */
    public Browser browser() {
        return new Browser(server);
    }

    /** Where people make an account, for {@code portal.mail.registration-url}; see deploy/keycloak/README.md. */
    public String registrationPage() {
        return issuer + "/protocol/openid-connect/registrations?"
                + Http.encode(Map.of(
                        "client_id", "account",
                        "response_type", "code",
                        "scope", "openid",
                        "redirect_uri", issuer + "/account/"));
    }

    public KeycloakClients clients() {
        return clients;
    }

    public KeycloakAccounts accounts() {
        return accounts;
    }

    /** A real sign-in: the login page, the authorization code, PKCE. */
    Tokens signIn(Persona person, String clientId) {
        return signIn(person, clientId, () -> {});
    }

    Tokens signIn(Persona person, String clientId, Runnable beforeTheCodeIsRedeemed) {
        return signIn(person.email(), accounts.password(), clientId, beforeTheCodeIsRedeemed);
    }

    /** The access token of whoever types these at the login page. */
    public String signIn(String email, String password, String clientId) {
        return signIn(email, password, clientId, () -> {}).access();
    }

    /** Keycloak's own pages about one's account, for whoever types these at the login page. */
    public AccountConsole accountConsole(String email, String password) {
        var tokens = signIn(email, password, "account-console", issuer + "/account/", () -> {});
        return new AccountConsole(address(), tokens.access());
    }

    private Tokens signIn(String email, String password, String clientId, Runnable beforeTheCodeIsRedeemed) {
        return signIn(email, password, clientId, REDIRECT, beforeTheCodeIsRedeemed);
    }

    private Tokens signIn(
            String email, String password, String clientId, String redirect, Runnable beforeTheCodeIsRedeemed) {
        try {
            var verifier = Pkce.newVerifier();
            var browser = browser();
            var page = browser.open(authorize(clientId, redirect, verifier));
            var end = browser.submit(page, Map.of("username", email, "password", password));
            var code = CODE.matcher(Browser.destination(end));
            if (!code.find()) {
                throw new AssertionError("No code: " + Browser.destination(end));
            }
            beforeTheCodeIsRedeemed.run();
            return redeem(clientId, code.group(1), redirect, verifier);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Returns the login page's answer to a guessed password; null is the right one. */
    public HttpResponse<String> attempt(Persona person, String guess) throws IOException {
        var browser = browser();
        var page = browser.open(authorize(KeycloakClients.portalOf(person), Pkce.newVerifier()));
        var typed = guess == null ? accounts.password() : guess;
        return browser.submit(page, Map.of("username", person.email(), "password", typed));
    }

    /** Where a page of this client sends people to sign in. */
    public String authorize(String clientId, String verifier) {
        return authorize(clientId, REDIRECT, verifier);
    }

    private String authorize(String clientId, String redirect, String verifier) {
        return authorizeWithoutPkce(clientId, redirect)
                + '&'
                + Http.encode(Map.of("code_challenge_method", "S256", "code_challenge", Pkce.challenge(verifier)));
    }

    /** The same without PKCE. */
    public String authorizeWithoutPkce(String clientId, String redirect) {
        return issuer + "/protocol/openid-connect/auth?"
                + Http.encode(Map.of(
                        "response_type", "code", "client_id", clientId, "redirect_uri", redirect, "scope", "openid"));
    }

    /** Returns the token endpoint's answer to a password grant, which it should refuse. */
    public HttpResponse<String> passwordGrant(Persona person) throws IOException {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                KeycloakClients.portalOf(person),
                "username",
                person.email(),
                "password",
                accounts.password());
        return Http.send(Http.post(HttpRequest.newBuilder(tokenEndpoint()), form));
    }

    private Tokens redeem(String clientId, String code, String redirect, String verifier) throws IOException {
        var tokens = tokens(
                clientId,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        verifier));
        return new Tokens(
                tokens.path("access_token").asText(), tokens.path("id_token").asText());
    }

    /** Returns an integration's token for its client's secret. */
    public String clientCredentials(String clientId) {
        try {
            return tokens(clientId, Map.of("grant_type", "client_credentials"))
                    .path("access_token")
                    .asText();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private JsonNode tokens(String clientId, Map<String, String> grant) throws IOException {
        var form = new HashMap<>(grant);
        form.put("client_id", clientId);
        clients.secret(clientId).ifPresent(secret -> form.put("client_secret", secret));
        return Http.json(Http.post(HttpRequest.newBuilder(tokenEndpoint()), form));
    }

    private URI tokenEndpoint() {
        return URI.create(address() + "/protocol/openid-connect/token");
    }

    void openToPeople(String clientId) {
        clients.openToPeople(clientId, REDIRECT);
    }
}

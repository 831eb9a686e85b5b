package portal.testsupport.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import portal.demo.Persona;

/** One realm: who has an account in it, and how they get their tokens. */
public final class KeycloakRealm {

    /** Where the portals' pages are said to be. Never opened: it is enough to see that people are sent there. */
    public static final String PAGES = "http://pages.example";

    private static final String REDIRECT = PAGES + "/signed-in";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String server;
    private final String issuer;
    private final String path;
    private final KeycloakAdmin admin;
    private final KeycloakClients clients;
    private final String password = UUID.randomUUID().toString();
    private final Map<String, String> accounts = new ConcurrentHashMap<>();

    KeycloakRealm(String server, String name, KeycloakAdmin admin) {
        this.server = server;
        this.issuer = KeycloakServer.PUBLIC + "/realms/" + name;
        this.path = '/' + name;
        this.admin = admin;
        this.clients = new KeycloakClients(path, admin);
    }

    /** What a person gets by signing in. */
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

    /** Where people make an account, for {@code portal.mail.registration-url}; README, "Keycloak". */
    public String registrationPage() {
        return issuer + "/protocol/openid-connect/registrations?"
                + Http.encode(Map.of(
                        "client_id", "account",
                        "response_type", "code",
                        "scope", "openid",
                        "redirect_uri", issuer + "/account/"));
    }

    KeycloakClients clients() {
        return clients;
    }

    /** A new account, or the one of this username changed; the address is taken from whoever has it. */
    void add(Persona person) {
        var known = accounts.get(person.username());
        for (var user : admin.get(path + "/users?exact=true&email=" + person.email())) {
            var id = user.path("id").asText();
            if (!id.equals(known)) {
                admin.delete(path + "/users/" + id);
                accounts.values().remove(id);
            }
        }
        if (known == null) {
            var account = account(person);
            account.put("credentials", List.of(Map.of("type", "password", "value", password)));
            accounts.put(person.username(), admin.create(path + "/users", account));
        } else {
            admin.put(path + "/users/" + known, account(person));
        }
    }

    void addUnlessKnown(Persona person) {
        if (!accounts.containsKey(person.username())) {
            add(person);
        }
    }

    private Map<String, Object> account(Persona person) {
        var names = person.name().split(" ", 2);
        return new HashMap<>(Map.of(
                "email",
                person.email(),
                "emailVerified",
                true,
                "firstName",
                names[0],
                "lastName",
                names[1],
                "enabled",
                true));
    }

    void setVerified(Persona person, boolean verified) {
        var account = path + "/users/" + accounts.get(person.username());
        admin.put(account, ((ObjectNode) admin.get(account)).put("emailVerified", verified));
    }

    /** A real sign-in: the login page, the authorization code, PKCE. */
    Tokens signIn(Persona person, String clientId) {
        return signIn(person, clientId, () -> {});
    }

    Tokens signIn(Persona person, String clientId, Runnable beforeTheCodeIsRedeemed) {
        return signIn(person.email(), password, clientId, beforeTheCodeIsRedeemed);
    }

    /** The access token of whoever types these at the login page. */
    public String signIn(String email, String password, String clientId) {
        return signIn(email, password, clientId, () -> {}).access();
    }

    private Tokens signIn(String email, String password, String clientId, Runnable beforeTheCodeIsRedeemed) {
        try {
            var verifier = new CodeVerifier();
            var browser = browser();
            var page = browser.open(authorize(clientId, verifier));
            var end = browser.submit(page, Map.of("username", email, "password", password));
            var code = CODE.matcher(Browser.location(end));
            if (!code.find()) {
                throw new AssertionError("No code: " + Browser.location(end));
            }
            beforeTheCodeIsRedeemed.run();
            return redeem(clientId, code.group(1), verifier);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What the login page answers to somebody who may be guessing; null is the right password. */
    public HttpResponse<String> attempt(Persona person, String guess) throws IOException {
        var browser = browser();
        var page = browser.open(authorize(KeycloakClients.portalOf(person), new CodeVerifier()));
        var typed = guess == null ? password : guess;
        return browser.submit(page, Map.of("username", person.email(), "password", typed));
    }

    /** Where a page of this client sends people to sign in. */
    public String authorize(String clientId, CodeVerifier verifier) {
        var challenge = CodeChallenge.compute(CodeChallengeMethod.S256, verifier);
        return authorize(clientId, REDIRECT)
                + '&'
                + Http.encode(Map.of("code_challenge_method", "S256", "code_challenge", challenge.getValue()));
    }

    /** The same without PKCE. */
    public String authorize(String clientId, String redirect) {
        return issuer + "/protocol/openid-connect/auth?"
                + Http.encode(Map.of(
                        "response_type", "code", "client_id", clientId, "redirect_uri", redirect, "scope", "openid"));
    }

    /** What the token endpoint answers to a password, which it should not take. */
    public HttpResponse<String> passwordGrant(Persona person) throws IOException {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                KeycloakClients.portalOf(person),
                "username",
                person.email(),
                "password",
                password);
        return Http.send(Http.post(HttpRequest.newBuilder(tokenEndpoint()), form));
    }

    private Tokens redeem(String clientId, String code, CodeVerifier verifier) throws IOException {
        var tokens = tokens(
                clientId,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        REDIRECT,
                        "code_verifier",
                        verifier.getValue()));
        return new Tokens(
                tokens.path("access_token").asText(), tokens.path("id_token").asText());
    }

    /** What an integration gets for its client's secret. */
    String clientCredentials(String clientId) {
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

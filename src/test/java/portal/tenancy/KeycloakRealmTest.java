package portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import portal.demo.identity.Pkce;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;
import portal.testsupport.keycloak.Browser;
import portal.testsupport.keycloak.KeycloakProvider;
import portal.testsupport.keycloak.KeycloakRealm;
import portal.testsupport.keycloak.Registration;

/** The production realm: accounts, passwords and attacks on them. */
@QuarkusTest
@Tag("identity")
@EnabledIfSystemProperty(
        named = "portal.test.identity",
        matches = "keycloak",
        disabledReason = "About the realm for Keycloak; run it with -Pkeycloak")
class KeycloakRealmTest {

    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"");

    private final String email = "invitee-" + TestWorld.unique() + "@people.example";
    private final String password = UUID.randomUUID().toString();

    @Test
    void anInvitedPersonMakesAnAccountAndIsAMember() throws IOException {
        TestWorld.partner()
                .company()
                .manager()
                .mutate("InviteMember", "email", email, "name", "Ida Vited", "roles", List.of("REGISTERED_USER"))
                .done("member.id");
        register(Registration.link(new Inbox(email).mailAbout("You are invited").text()));

        var member = Caller.withToken(realm().signIn(email, password, "customer-portal"));
        assertThat(member.run("Viewer").<String>data("viewer.member.email")).isEqualTo(email);
    }

    @Test
    void anAccountWithoutAnInvitationHasNoAccess() throws IOException {
        register(realm().registrationPage());

        for (var portal : List.of("customer-portal", "partner-portal")) {
            var stranger = Caller.withToken(realm().signIn(email, password, portal));
            assertThat(stranger.run("Viewer").<List<?>>data("viewer.memberships"))
                    .isEmpty();
            assertThat(stranger.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void aForgottenPasswordIsSetAnewByMail() throws IOException {
        var person = TestWorld.person("forgetful", OrgType.CUSTOMER);
        var browser = realm().browser();
        var login = browser.open(realm().authorize("customer-portal", Pkce.newVerifier()));
        var forgotten = FORGOTTEN.matcher(login.body());
        assertThat(forgotten.find()).as(login.body()).isTrue();
        var ask = browser.open(
                login.uri().resolve(forgotten.group(1).replace("&amp;", "&")).toString());
        browser.submit(ask, Map.of("username", person.email()));

        var anew = browser.open(Registration.link(
                new Inbox(person.email()).mailAbout("Reset password").text()));
        var done = browser.submit(anew, Map.of("password-new", password, "password-confirm", password));
        assertThat(Browser.location(done)).startsWith(KeycloakRealm.PAGES);
        assertThat(realm().signIn(person.email(), password, "customer-portal")).isNotEmpty();
        stays(realm().attempt(person, null));
    }

    @Test
    void passwordGuessingLocksTheAccount() throws IOException {
        var person = TestWorld.person("victim", OrgType.CUSTOMER);
        assertThat(Browser.location(realm().attempt(person, null))).startsWith(KeycloakRealm.PAGES);
        for (int guess = 0; guess < 10; guess++) {
            stays(realm().attempt(person, "guess-number-" + guess));
        }
        stays(realm().attempt(person, null));
    }

    @Test
    void aPortalSignsInWithPkceAndOnItsOwnPagesOnly() throws IOException {
        for (var portal : List.of("customer-portal", "partner-portal", "operator-console")) {
            var plain = realm().browser().open(realm().authorizeWithoutPkce(portal, KeycloakRealm.PAGES + "/"));
            assertThat(Browser.location(plain)).contains("error=invalid_request", "code_challenge_method");
            var elsewhere = realm().browser().open(realm().authorizeWithoutPkce(portal, "http://elsewhere.example/"));
            assertThat(elsewhere.statusCode()).isEqualTo(400);
        }
        assertThat(realm().passwordGrant(TestWorld.person("person", OrgType.CUSTOMER))
                        .statusCode())
                .isEqualTo(400);
    }

    private void register(String page) throws IOException {
        var done = new Registration(realm(), email, password).at(page);
        assertThat(done.statusCode()).isEqualTo(200);
    }

    /** Still at the login page. */
    private static void stays(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Invalid username or password");
    }

    private static KeycloakRealm realm() {
        return ((KeycloakProvider) PortalServers.identity()).realm();
    }
}

package portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import portal.demo.identity.Persona;
import portal.demo.identity.TokenReader;
import portal.testsupport.Caller;
import portal.testsupport.People;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;
import portal.testsupport.keycloak.AccountConsole;
import portal.testsupport.keycloak.KeycloakProvider;
import portal.testsupport.keycloak.KeycloakRealm;
import portal.testsupport.keycloak.Registration;

/** The kinds of organisation that the production realm lets an account sign in to, and who decides that. */
@QuarkusTest
@Tag("identity")
@EnabledIfSystemProperty(
        named = "portal.test.identity",
        matches = "keycloak",
        disabledReason = "About the realm for Keycloak; run it with -Pkeycloak")
class KeycloakOrganisationTest {

    private static final String ATTRIBUTE = "org_type";

    private final String email = "somebody-" + TestWorld.unique() + "@people.example";
    private final String password = UUID.randomUUID().toString();

    @Test
    void registrationGivesPartnerAndCustomerSignInButNeverOperator() throws IOException {
        register();
        assertThat(organisation(token("partner-portal"))).isEqualTo("partner");
        assertThat(organisation(token("customer-portal"))).isEqualTo("customer");

        var asOperator = token("operator-console");
        assertThat(TokenReader.claims(asOperator)).containsKey("email").doesNotContainKey(ATTRIBUTE);
        unauthenticated(asOperator);
    }

    @Test
    void anOperatorIsAppointedByAnAdministratorAndInvitedInThePortal() throws IOException {
        TestWorld.operator()
                .mutate("InviteMember", "email", email, "name", "Ida Vited", "roles", List.of("SUPPORT"))
                .done("member.id");
        register();
        unauthenticated(token("operator-console"));

        realm().accounts().give(email, "operator");
        var appointed = Caller.withToken(token("operator-console"));
        assertThat(organisation(appointed.token())).isEqualTo("operator");
        assertThat(appointed.run("Viewer").<List<String>>data("viewer.member.roles"))
                .containsExactly("SUPPORT");
        assertThat(organisation(token("partner-portal"))).isEqualTo("partner");

        realm().accounts().take(email, "operator");
        unauthenticated(token("operator-console"));
    }

    @Test
    void theOperatorRoleWithoutAnInvitationGrantsNothing() throws IOException {
        register();
        realm().accounts().give(email, "operator");
        var appointed = Caller.withToken(token("operator-console"));
        assertThat(appointed.run("Viewer").<List<?>>data("viewer.memberships")).isEmpty();
        assertThat(appointed.run("Partners").errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void removingTheRealmRolePreventsSignIn() throws IOException {
        register();
        realm().accounts().take(email, "default-roles-portal");
        for (var portal : List.of("customer-portal", "partner-portal", "operator-console")) {
            unauthenticated(token(portal));
        }
    }

    @Test
    void aRoleInATokenGivesNothing() throws IOException {
        var user = People.invited(
                TestWorld.partner().company().manager(), TestWorld.person("user", OrgType.CUSTOMER), "REGISTERED_USER");
        var role = realm().accounts().newRole("CUSTOMER_MANAGER");
        realm().clients().nameRole("customer-portal", role);
        realm().accounts().give(user.persona().email(), "CUSTOMER_MANAGER");

        var caller = Caller.of(user.persona());
        assertThat(TokenReader.claims(caller.token()).get("realm_access"))
                .extracting("roles")
                .asList()
                .contains("customer", "CUSTOMER_MANAGER");
        assertThat(caller.run("Viewer").<List<String>>data("viewer.member.roles"))
                .containsExactly("REGISTERED_USER");
        assertThat(caller.mutate("InviteMember", "email", email, "name", "Ida", "roles", List.of("REGISTERED_USER"))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void theAccountAttributeDeterminesAnIntegrationsOrganisationType() {
        var service = Persona.integration("sync-" + TestWorld.unique(), "Sync", OrgType.PARTNER, "integration");
        People.integration(TestWorld.partner().manager(), service);
        var first = realm().clientCredentials(service.clientId());
        assertThat(organisation(first)).isEqualTo("partner");
        assertThat(Caller.withToken(first).run("Orders").errors()).isNull();

        realm().clients().setOrganisationType(service.clientId(), List.of("customer"));
        var changed = realm().clientCredentials(service.clientId());
        assertThat(organisation(changed)).isEqualTo("customer");
        assertThat(Caller.withToken(changed).run("Orders").errorCode()).isEqualTo("FORBIDDEN");

        realm().clients().setOrganisationType(service.clientId(), List.of());
        var removed = realm().clientCredentials(service.clientId());
        assertThat(TokenReader.claims(removed)).containsKey("client_id").doesNotContainKey(ATTRIBUTE);
        unauthenticated(removed);
    }

    @Test
    void nobodySeesOrChangesTheAttributeOfTheirOwnAccount() throws IOException {
        register();
        realm().accounts().setAttribute(email, ATTRIBUTE, "partner");
        var console = realm().accountConsole(email, password);
        var account = (ObjectNode) console.read();
        assertThat(account.path("email").asText()).isEqualTo(email);
        assertThat(account.toString()).doesNotContain(ATTRIBUTE);

        account.withObject("/attributes").putArray(ATTRIBUTE).add("operator");
        console.save(account);
        assertThat(realm().accounts().attribute(email, ATTRIBUTE)).containsExactly("partner");
        account.withObject("/attributes").remove(ATTRIBUTE);
        assertThat(saved(console, account.put("firstName", "Other"))).isEqualTo("Other");
        assertThat(realm().accounts().attribute(email, ATTRIBUTE)).containsExactly("partner");
    }

    @Test
    void registrationCannotSetTheAttribute() throws IOException {
        new Registration(realm(), email, password)
                .with(ATTRIBUTE, "operator")
                .with("user.attributes." + ATTRIBUTE, "operator")
                .at(realm().registrationPage());
        assertThat(realm().accounts().attribute(email, ATTRIBUTE)).isEmpty();
    }

    private void register() throws IOException {
        var done = new Registration(realm(), email, password).at(realm().registrationPage());
        assertThat(done.statusCode()).isEqualTo(200);
    }

    private String token(String portal) {
        return realm().signIn(email, password, portal);
    }

    private static String saved(AccountConsole console, ObjectNode account) throws IOException {
        assertThat(console.save(account).statusCode()).isEqualTo(204);
        return console.read().path("firstName").asText();
    }

    private static void unauthenticated(String token) {
        var answer = Caller.withToken(token).run("Viewer");
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("UNAUTHENTICATED");
    }

    private static String organisation(String token) {
        return (String) TokenReader.claims(token).get(ATTRIBUTE);
    }

    private static KeycloakRealm realm() {
        return ((KeycloakProvider) PortalServers.identity()).realm();
    }
}

package portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;
import portal.managemode.token.Forgery;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;

/** A credential that no OIDC tenant accepts is refused, never served as anonymous. */
@Tag("java")
@QuarkusTest
@Tag("identity")
class RefusedBearerTest {

    private static final String FORGED = "Only the embedded provider signs what no honest one would.";

    private Caller manager;
    private Persona person;

    @BeforeEach
    void somebodyWhoMayRead() {
        manager = TestWorld.partner().company().manager();
        person = manager.persona();
        assertThat(manager.run("Orders").errors()).isNull();
    }

    @Test
    void aMalformedToken() {
        for (var words : List.of("x", "a.b.c", "null", "..", "Bearer " + manager.token())) {
            refused(words);
        }
    }

    @Test
    void anotherSchemeThanBearer() {
        var answer = new Answer(Caller.anonymous()
                .request()
                .header("Authorization", "Basic dXNlcjpwYXNzd29yZA==")
                .contentType("application/json")
                .body(Map.of("query", "{ viewer { permissions } }"))
                .post("/graphql"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void anIdToken() {
        refused(PortalServers.identity().idToken(person));
    }

    @Test
    void aTokenForAnotherAudience() {
        refused(PortalServers.identity().forAnotherAudience(person));
    }

    @Test
    void aTokenOfAnotherIssuer() {
        refused(PortalServers.identity().ofAnotherIssuer(person));
    }

    @Test
    void aTokenThatHasExpired() {
        refused(PortalServers.identity().expired(person));
    }

    @Test
    void aTokenThatWasTamperedWith() {
        refused(Forgery.tampered(manager.token()));
    }

    @Test
    void aTokenWhoseClaimsWereSwapped() {
        refused(Forgery.swapped(manager.token(), "org_type", "operator"));
        refused(Forgery.swapped(manager.token(), "email", Personas.OLIVIA.email()));
        refused(Forgery.swapped(manager.token(), "sub", "somebody-else"));
    }

    @Test
    void aTokenWithoutASignature() {
        refused(Forgery.unsigned(manager.token()));
        refused(manager.token().replaceFirst("[^.]*$", ""));
    }

    @Test
    @DisabledIfSystemProperty(named = "portal.test.identity", matches = "keycloak", disabledReason = FORGED)
    void aTokenOfNoOrUnknownKindOfOrganisation() {
        refused(PortalServers.tokenFor(person).without("org_type").build());
        refused(PortalServers.tokenFor(person).claim("org_type", "nobody").build());
        refused(PortalServers.tokenFor(person)
                .claim("org_type", List.of("customer"))
                .build());
    }

    @Test
    @DisabledIfSystemProperty(named = "portal.test.identity", matches = "keycloak", disabledReason = FORGED)
    void aTokenThatAnotherKeySigned() {
        refused(PortalServers.tokenFor(person).signedBy("elsewhere").build());
    }

    private static void refused(String token) {
        var caller = Caller.withToken(token);
        for (var operation : List.of("Orders", "Viewer")) {
            var answer = caller.run(operation);
            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
            assertThat(answer.errorCode()).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(caller.request().get("/exports/orders.csv").statusCode()).isEqualTo(401);
    }
}

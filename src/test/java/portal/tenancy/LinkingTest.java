package portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.demo.OrgType;
import portal.demo.Persona;
import portal.testsupport.Caller;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

/** Who a verified token stands for: identity spec, "Who authenticates". */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class LinkingTest {

    private TestCompany company;

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = TestWorld.partner().company();
    }

    @Test
    void aFirstSignInTakesUpTheInvitationToItsVerifiedAddressWhateverItsCase() {
        var invited = invite(company, person());
        var upper =
                Caller.withToken(token(invited, Map.of("email", invited.email().toUpperCase(Locale.ROOT))));
        assertThat(upper.run("Viewer").<String>data("viewer.member.email")).isEqualTo(invited.email());
    }

    @Test
    void aFirstSignInByManyRequestsAtOnceTakesUpTheInvitationForAllOfThem() {
        for (int round = 0; round < 10; round++) {
            var invited = Caller.of(invite(company, person()));
            assertThat(Together.times(16, () -> invited.run("Orders").errors())).containsOnlyNulls();
        }
    }

    @Test
    void anIntegrationsFirstRequestsAtOnceAllAct() {
        for (int round = 0; round < 10; round++) {
            var client = "sync-" + TestWorld.unique();
            var service = Persona.integration(client, "Sync", OrgType.PARTNER, "integration");
            PortalServers.identity().add(service);
            company.partner()
                    .manager()
                    .mutate("EnrolIntegration", "clientId", client, "name", "Sync")
                    .done("member.id");
            var caller = Caller.of(service);
            assertThat(Together.times(16, () -> caller.run("Orders").errors())).containsOnlyNulls();
        }
    }

    @Test
    void anUnverifiedAddressTakesUpNothing() {
        var invited = invite(company, person());
        var unverified = Caller.withToken(PortalServers.identity().withUnverifiedAddress(invited));
        assertThat(unverified.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
        assertThat(unverified.run("Viewer").<List<?>>data("viewer.memberships")).isEmpty();
    }

    @Test
    void anInvitationIsForOneKindOfOrganisation() {
        var invited = invite(company, person());
        var asPartner = Caller.withToken(token(invited, Map.of("org_type", "partner")));
        assertThat(asPartner.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void anotherSubjectWithTheSameAddressDoesNotTakeOver() {
        var invited = invite(company, person());
        Caller.of(invited).run("Viewer").<String>data("viewer.member.id");
        var impostor = Caller.withToken(token(invited, Map.of("sub", "somebody-else")));
        assertThat(impostor.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aLaterChangeOfAddressNeitherLosesNorGainsAMembership() {
        var invited = invite(company, person());
        String member = Caller.of(invited).run("Viewer").data("viewer.member.id");
        var other = invite(company, person());
        var renamed = Caller.withToken(token(invited, Map.of("email", other.email())));
        assertThat(renamed.run("Viewer").<List<String>>data("viewer.memberships.memberId"))
                .containsExactly(member);
        assertThat(Caller.of(other).run("Viewer").<String>data("viewer.member.email"))
                .isEqualTo(other.email());
    }

    @Test
    void whoHasTwoMembershipsChooses() {
        var person = invite(company, person());
        invite(TestWorld.partner().company(), person);
        var caller = Caller.of(person);
        assertThat(caller.run("Orders").errorCode()).isEqualTo("MEMBERSHIP_REQUIRED");
        List<String> choices = caller.run("Viewer").data("viewer.memberships.memberId");
        assertThat(choices).hasSize(2);
        for (var choice : choices) {
            assertThat(caller.through(choice).run("Viewer").<String>data("viewer.member.id"))
                    .isEqualTo(choice);
        }
        String foreign = company.manager().run("Viewer").data("viewer.member.id");
        assertThat(caller.through(foreign).run("Orders").errorCode()).isEqualTo("MEMBERSHIP_REQUIRED");
    }

    @Test
    void anIntegrationActsFromItsEnrolmentOnAndOnlyWithItsOwnCredentials() {
        var partner = company.partner();
        var client = "sync-" + TestWorld.unique();
        var service = Persona.integration(client, "Sync", OrgType.PARTNER, "integration");
        PortalServers.identity().add(service);
        assertThat(Caller.of(service).run("Orders").errorCode()).isEqualTo("FORBIDDEN");

        partner.manager()
                .mutate("EnrolIntegration", "clientId", client, "name", "Sync")
                .done("member.id");
        var stranger = TestWorld.person("stranger", OrgType.PARTNER);
        var throughItsClient = Caller.withToken(PortalServers.identity().token(stranger, client));
        assertThat(throughItsClient.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
        assertThat(Caller.of(service).run("Viewer").<String>data("viewer.member.clientId"))
                .isEqualTo(client);
        var otherSubject = Caller.withToken(token(service, Map.of("sub", "another-service")));
        assertThat(otherSubject.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
    }

    private static Persona person() {
        return TestWorld.person("invitee", OrgType.CUSTOMER);
    }

    private static Persona invite(TestCompany company, Persona person) {
        company.manager()
                .mutate(
                        "InviteMember",
                        "email",
                        person.email(),
                        "name",
                        person.name(),
                        "roles",
                        List.of("REGISTERED_USER"))
                .done("member.id");
        return person;
    }

    private static String token(Persona persona, Map<String, Object> overrides) {
        var token = PortalServers.tokenFor(persona);
        overrides.forEach(token::claim);
        return token.build();
    }
}

package portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import portal.demo.identity.Persona;
import portal.testsupport.Caller;
import portal.testsupport.People;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

/** Linking a verified token to memberships. */
@QuarkusTest
@Tag("identity")
class LinkingTest {

    private TestCompany company;

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = TestWorld.partner().company();
    }

    @Test
    void aFirstSignInTakesUpTheInvitationToItsVerifiedAddress() {
        var invited = invite(company, person());
        assertThat(Caller.of(invited).run("Viewer").<String>data("viewer.member.email"))
                .isEqualTo(invited.email());
    }

    @Test
    @DisabledIfSystemProperty(
            named = "portal.test.identity",
            matches = "keycloak",
            disabledReason = "Keycloak writes every address in lower case")
    void anAddressIsTheSameWhateverItsCase() {
        var invited = invite(company, person());
        var upper = invited.email().toUpperCase(Locale.ROOT);
        var caller = Caller.withToken(
                PortalServers.tokenFor(invited).claim("email", upper).build());
        assertThat(caller.run("Viewer").<String>data("viewer.member.email")).isEqualTo(invited.email());
    }

    @Test
    void aFirstSignInByManyRequestsAtOnceTakesUpTheInvitationForAllOfThem() {
        for (int round = 0; round < 10; round++) {
            var invited = Caller.of(invite(company, person()));
            assertThat(Together.times(16, () -> invited.run("Orders").errors())).containsOnlyNulls();
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
        var asPartner = Caller.of(like(invited, invited.username(), invited.email(), OrgType.PARTNER));
        assertThat(asPartner.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void anotherSubjectWithTheSameAddressDoesNotTakeOver() {
        var invited = invite(company, person());
        Caller.of(invited).run("Viewer").<String>data("viewer.member.id");
        var impostor = like(invited, "impostor-" + TestWorld.unique(), invited.email(), OrgType.CUSTOMER);
        PortalServers.identity().add(impostor);
        assertThat(Caller.of(impostor).run("Orders").errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aLaterChangeOfAddressNeitherLosesNorGainsAMembership() {
        var invited = invite(company, person());
        String member = Caller.of(invited).run("Viewer").data("viewer.member.id");
        var other = invite(company, person());
        var renamed = like(invited, invited.username(), other.email(), OrgType.CUSTOMER);
        PortalServers.identity().add(renamed);
        assertThat(Caller.of(renamed).run("Viewer").<List<String>>data("viewer.memberships.memberId"))
                .containsExactly(member);
        PortalServers.identity().add(other);
        assertThat(Caller.of(other).run("Viewer").<String>data("viewer.member.email"))
                .isEqualTo(other.email());
    }

    @Test
    void aPersonWithTwoMembershipsHasToChoose() {
        var person = invite(company, person());
        var caller = People.signedIn(Caller.of(person));
        invite(TestWorld.partner().company(), person);
        List<String> offered = caller.run("Invitations").data("viewer.invitations.memberId");
        caller.mutate("AcceptInvitation", "memberId", offered.get(0)).done("membership.memberId");
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
    void anIntegrationActsFromItsConfirmationOnAndOnlyWithItsOwnCredentials() {
        var partner = company.partner();
        var client = "sync-" + TestWorld.unique();
        var service = Persona.integration(client, "Sync", OrgType.PARTNER, "integration");
        PortalServers.identity().add(service);
        assertThat(Caller.of(service).run("Orders").errorCode()).isEqualTo("FORBIDDEN");

        People.integration(partner.manager(), service);
        var stranger = TestWorld.person("stranger", OrgType.PARTNER);
        var throughItsClient = Caller.withToken(PortalServers.identity().token(stranger, client));
        assertThat(throughItsClient.run("Orders").errorCode()).isEqualTo("FORBIDDEN");
        assertThat(Caller.of(service).run("Viewer").<String>data("viewer.member.clientId"))
                .isEqualTo(client);
        var successor = new Persona("another-" + client, "Sync", null, OrgType.PARTNER, client, "integration");
        PortalServers.identity().add(successor);
        assertThat(Caller.of(successor).run("Orders").errorCode()).isEqualTo("FORBIDDEN");
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

    private static Persona like(Persona person, String username, String email, OrgType orgType) {
        return Persona.person(username, person.name(), email, orgType, person.description());
    }
}

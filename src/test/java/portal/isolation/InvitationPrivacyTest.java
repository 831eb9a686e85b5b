package portal.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.TestWorld;

/** Inviting somebody reveals nothing about other organisations that know the address, and does not affect them. */
@QuarkusTest
class InvitationPrivacyTest {

    private interface Invitation {
        Answer of(String email);
    }

    @Test
    void anAddressKnownToAnotherPartnerIsLikeAnyOther() {
        var world = TwoTenants.get();
        var partner = world.a().partner().manager();
        var company = world.a().first().manager();
        var before = Victim.partner(world.b(), world.a()).rows();

        List<Invitation> invitations = List.of(
                email -> company.mutate("AddLearners", "learners", List.of(person(email))),
                email -> invite(company, email, "REGISTERED_USER"),
                email -> invite(partner, email, "PARTNER_VIEWER"),
                email -> partner.mutate("CreateCompany", "name", "New", "timeZone", "UTC", "manager", person(email)));
        for (var invitation : invitations) {
            var known = newcomer(world);
            var checksums = before.checksums();
            var unknown = TestWorld.unique() + "@people.example";

            var toKnown = invitation.of(known);

            assertThat(toKnown.userErrors()).isEmpty();
            assertThat(seen(toKnown, known)).isEqualTo(seen(invitation.of(unknown), unknown));
            assertThat(before.checksums()).isEqualTo(checksums);
        }
    }

    /** A learner of the other partner who never signs in, so that an open invitation changes nothing there. */
    private static String newcomer(TwoTenants world) {
        var email = TestWorld.unique() + "@people.example";
        world.b()
                .first()
                .manager()
                .mutate("AddLearners", "learners", List.of(person(email)))
                .done("learners.id");
        return email;
    }

    private static Map<String, String> person(String email) {
        return Map.of("email", email, "name", "Somebody New");
    }

    private static Answer invite(Caller manager, String email, String role) {
        return manager.mutate("InviteMember", "email", email, "name", "Somebody New", "roles", List.of(role));
    }

    private static Seen seen(Answer answer, String sent) {
        var seen = Seen.in(answer, sent);
        return new Seen(seen.status(), seen.body().replaceAll("\"accountNumber\":\"\\d{10}\"", ""));
    }
}

package portal.companies;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.tenancy.OrgType;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.TestWorld;

@QuarkusTest
class CreateCompanyTest {

    @Test
    void aPartnerCreatesACompanyWhoseFirstManagerIsInvitedAndSignsIn() {
        var partner = TestWorld.partner();
        var person = TestWorld.person("first-manager", OrgType.CUSTOMER);
        var answer = partner.manager()
                .mutate(
                        "CreateCompany",
                        "name",
                        "Elm Dental",
                        "timeZone",
                        "Pacific/Chatham",
                        "language",
                        "de-CH",
                        "manager",
                        TestWorld.invitee(person));

        assertThat(answer.<String>done("company.accountNumber")).matches("[0-9]{10}");
        assertThat(answer.<String>done("company.timeZone")).isEqualTo("Pacific/Chatham");
        assertThat(answer.<String>done("company.language")).isEqualTo("de-CH");
        assertThat(answer.<String>done("company.status")).isEqualTo("ACTIVE");
        new Inbox(person.email()).mailAbout("invite");
        var viewer = Caller.of(person).run("Viewer");
        assertThat(viewer.<String>data("viewer.member.company.id")).isEqualTo(answer.done("company.id"));
        assertThat(viewer.<List<String>>data("viewer.member.roles")).containsExactly("CUSTOMER_MANAGER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+01:00", "UTC+2", "GMT+5", "Europe/Atlantis", "europe/berlin", "Z", "Europe/Berlin/x"})
    void onlyNamedZonesAreTimeZones(String zone) {
        var answer = TestWorld.partner()
                .manager()
                .mutate(
                        "CreateCompany",
                        "name",
                        "Elm Dental",
                        "timeZone",
                        zone,
                        "manager",
                        TestWorld.invitee(TestWorld.person("manager", OrgType.CUSTOMER)));
        assertThat(answer.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(answer.refusedField()).containsExactly("timeZone");
    }

    @Test
    void viewersCustomersAndTheOperatorCreateNoCompanies() {
        var partner = TestWorld.partner();
        var customer = partner.company().manager();
        var viewer = Invited.toPartner(partner.manager(), "PARTNER_VIEWER").caller();
        for (var caller : List.of(customer, viewer, TestWorld.operator())) {
            var refused = caller.mutate(
                    "CreateCompany",
                    "name",
                    "Mine",
                    "timeZone",
                    "UTC",
                    "manager",
                    TestWorld.invitee(TestWorld.person("manager", OrgType.CUSTOMER)));
            assertThat(refused.errorCode()).isEqualTo("FORBIDDEN");
        }
    }
}

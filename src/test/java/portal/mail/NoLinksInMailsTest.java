package portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.CsvFiles;
import portal.testsupport.Inbox;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/** A mail leads where the portal says, whatever the people and organisations in it are called. */
@QuarkusTest
class NoLinksInMailsTest {

    private static final String PHISHING = "Your account is locked - https://evil.example/login";

    /** Text that mail programs turn into links: a scheme, or letters on both sides of a dot. */
    private static final Pattern LINKED = Pattern.compile("evil\\.example|Booking\\.com|://evil");

    @Test
    void aNameWithALinkIsRefusedWhereverOneIsChosen() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(1);
        var manager = TestWorld.invitee(TestWorld.person("manager", OrgType.CUSTOMER));
        refused(TestWorld.operator().mutate("CreatePartner", "name", PHISHING, "manager", manager), "name");
        refused(
                partner.manager().mutate("CreateCompany", "name", PHISHING, "timeZone", "UTC", "manager", manager),
                "name");
        refused(
                partner.manager()
                        .mutate(
                                "CreateCompany",
                                "name",
                                "Company",
                                "timeZone",
                                "UTC",
                                "manager",
                                Map.of("email", "x@people.example", "name", PHISHING)),
                "manager",
                "name");
        refused(
                company.manager()
                        .mutate(
                                "InviteMember",
                                "email",
                                "x@people.example",
                                "name",
                                PHISHING,
                                "roles",
                                List.of("REGISTERED_USER")),
                "name");
        refused(
                company.manager()
                        .mutate(
                                "AddLearners",
                                "learners",
                                List.of(Map.of("email", "x@people.example", "name", PHISHING))),
                "learners",
                "0",
                "name");
        refused(
                company.manager()
                        .mutate("UpdateMember", "memberId", company.learners(1).get(0), "name", PHISHING),
                "name");
        refused(partner.manager().mutate("EnrolIntegration", "clientId", "client", "name", PHISHING), "name");
        refused(partner.manager().mutate("RejectOrder", "orderId", order, "reason", PHISHING), "reason");
        refused(partner.manager().mutate("EnterManageMode", "companyId", company.id(), "reason", PHISHING), "reason");
    }

    private static void refused(Answer answer, String... field) {
        assertThat(answer.refusal()).as(answer.body()).isEqualTo("INVALID_INPUT");
        assertThat(answer.refusedField()).containsExactly(field);
    }

    @Test
    void aRowOfAFileWithALinkForANameIsNotAdded() {
        var manager = TestWorld.partner().company().manager();
        var upload = CsvFiles.uploaded(
                manager, "E-Mail,Name\r\na@people.example,evil.example/path\r\nb@people.example,Booking.com\r\n");
        var plan = manager.mutate("PlanLearners", "uploadId", upload, "emailColumn", 1, "nameColumn", 2);
        String id = plan.done("plan.id");
        assertThat(CsvFiles.rows(manager, id).body()).contains("INVALID_NAME").contains("evil.example/path");
        assertThat(CsvFiles.rows(manager, id, "ADD").body()).contains("Booking.com");
    }

    /** A bare domain is an honest name; names from before links were refused may hold more. */
    @Test
    void linkLikeTextIsBrokenInMails() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.manager().run("Viewer");
        Superuser.execute(
                "update company set name = 'https://evil.example Booking.com' where id = ?",
                portal.testsupport.Rows.uuid(portal.kernel.IdType.COMPANY, company.id()));
        var person = TestWorld.person("invitee", OrgType.CUSTOMER);
        company.manager()
                .mutate(
                        "InviteMember",
                        "email",
                        person.email(),
                        "name",
                        "Booking.com",
                        "roles",
                        List.of("REGISTERED_USER"))
                .done("member.id");
        var mail = new Inbox(person.email()).mailAbout("invite");

        for (var part : List.of(mail.subject(), mail.text(), mail.html())) {
            assertThat(LINKED.matcher(part)
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .as(part)
                    .isEmpty();
        }
        for (var part : List.of(mail.text(), mail.html())) {
            assertThat(part).contains("Booking.\u2060com").contains("evil.\u2060example");
        }
        assertThat(mail.subject().replace("\u2060", "")).contains("https://evil.example Booking.com");
        assertThat(mail.html()).contains("href=\"http").doesNotContain("href=\"https://evil");
    }

    @Test
    void textsWithoutAddressesStayAsTheyAre() {
        assertThat(LinkBreaker.text("Dr. A. Smith, ACME Inc. & Co.")).isEqualTo("Dr. A. Smith, ACME Inc. & Co.");
        assertThat(LinkBreaker.text("a@b.example")).isEqualTo("a@\u2060b.\u2060example");
        assertThat(LinkBreaker.text(LinkBreaker.text("Booking.com"))).isEqualTo("Booking.\u2060com");
    }
}

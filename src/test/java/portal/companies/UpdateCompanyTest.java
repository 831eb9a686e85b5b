package portal.companies;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

@QuarkusTest
class UpdateCompanyTest {

    @Test
    void aPartnerChangesEverySettingAndTheTrailSaysFromWhatToWhat() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var changed = update(
                partner.manager(),
                company,
                0,
                Map.of(
                        "name", "Elm Dental",
                        "timeZone", "Pacific/Chatham",
                        "language", "fr",
                        "autoAllocate", true,
                        "extraReminderDays", List.of(7, 30)));

        assertThat(changed.<String>done("company.name")).isEqualTo("Elm Dental");
        assertThat(changed.<String>done("company.timeZone")).isEqualTo("Pacific/Chatham");
        assertThat(changed.<String>done("company.language")).isEqualTo("fr");
        assertThat(changed.<Boolean>done("company.autoAllocate")).isTrue();
        assertThat(changed.<List<Integer>>done("company.extraReminderDays")).containsExactly(30, 7);
        assertThat(changed.<Integer>done("company.version")).isEqualTo(1);
        assertThat(trail(company))
                .singleElement()
                .asString()
                .contains("Europe/Berlin → Pacific/Chatham", "[] → [30, 7]");
    }

    @Test
    void absentFieldsStayAndNullClearsThem() {
        var company = TestWorld.partner().company();
        var manager = company.manager();
        update(manager, company, 0, Map.of("language", "fr", "extraReminderDays", List.of(14), "autoAllocate", true))
                .done("company");

        var nothing = update(manager, company, 1, Map.of());
        assertThat(nothing.<String>done("company.language")).isEqualTo("fr");
        assertThat(nothing.<List<Integer>>done("company.extraReminderDays")).containsExactly(14);
        assertThat(nothing.<Integer>done("company.version")).isEqualTo(1);

        var nulls = new HashMap<String, Object>();
        nulls.put("language", null);
        nulls.put("extraReminderDays", null);
        var emptied = update(manager, company, 1, nulls);
        assertThat(emptied.<String>done("company.language")).isEqualTo("en");
        assertThat(emptied.<List<Integer>>done("company.extraReminderDays")).isEmpty();
        assertThat(emptied.<Boolean>done("company.autoAllocate")).isTrue();
        assertThat(trail(company)).hasSize(2);
    }

    @Test
    void aCompanyCannotRenameItself() {
        var company = TestWorld.partner().company();
        assertThat(update(company.manager(), company, 0, Map.of("name", "Bigger Name"))
                        .errorCode())
                .isEqualTo("FORBIDDEN");
        assertThat(update(company.manager(), company, 0, Map.of("timeZone", "UTC"))
                        .<String>done("company.timeZone"))
                .isEqualTo("UTC");
    }

    @Test
    void onlyOneOfConcurrentUpdatesWithTheSameVersionSucceeds() {
        var company = TestWorld.partner().company();
        Callable<Answer> change = () -> update(company.manager(), company, 0, Map.of("autoAllocate", true));
        var answers = Together.times(8, change);

        assertThat(answers.stream().filter(answer -> answer.userErrors().isEmpty()))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.userErrors().isEmpty()))
                .allSatisfy(answer -> assertThat(answer.refusal()).isEqualTo("STALE_VERSION"));
        assertThat(trail(company)).hasSize(1);
    }

    @Test
    void changingTheTimeZoneKeepsExistingLicenceEnds() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(1);
        var before = end(company, assignment);
        update(company.manager(), company, 0, Map.of("timeZone", "Asia/Tokyo")).done("company");

        assertThat(end(company, assignment)).isEqualTo(before);
    }

    private static String end(TestCompany company, String assignment) {
        return company.manager().run("Assignment", "id", assignment).data("assignment.licenceExpiresAt");
    }

    private static Answer update(Caller caller, TestCompany company, int version, Map<String, Object> changes) {
        var input = new HashMap<>(changes);
        input.put("companyId", company.id());
        input.put("version", version);
        return caller.run("UpdateCompany", "input", input);
    }

    private static List<String> trail(TestCompany company) {
        return Superuser.texts(
                "select details from audit_entry where action = 'updateCompany' and subject_id = ?",
                Rows.uuid(IdType.COMPANY, company.id()));
    }
}

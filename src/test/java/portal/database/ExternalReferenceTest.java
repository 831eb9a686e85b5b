package portal.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.kernel.IdType;
import portal.testsupport.Rows;
import portal.testsupport.ScopedSql;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** The ids of another system: which texts they can be, and within what they are unique. */
@QuarkusTest
class ExternalReferenceTest {

    private static final String SET = "update company set external_reference = ? where id = ?";

    private static UUID id(TestCompany company) {
        return Rows.uuid(IdType.COMPANY, company.id());
    }

    private static ScopedSql scope(TestCompany company) {
        return ScopedSql.as(
                "partner", Rows.uuid(IdType.PARTNER, company.partner().id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "A-1 / Zürich", "客户 7"})
    void theApplicationStoresALine(String reference) throws SQLException {
        var company = TestWorld.partner().company();
        scope(company).reaches(1, SET, reference, id(company));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 1",
                "1 ",
                "a\nb",
                "a\u0007b",
                "a\u2028b",
                "a\u202Eb",
                "a\uFEFFb",
                "a\u200Bb",
                "Zu\u0308rich"
            })
    void otherTextIsRefused(String reference) {
        var company = TestWorld.partner().company();
        assertThatThrownBy(() -> scope(company).reaches(1, SET, reference, id(company)))
                .hasMessageContaining("company_external_reference_check");
    }

    @Test
    void ofACompanyItIsUniqueWithinThePartner() {
        var company = TestWorld.partner().company();
        Superuser.execute(SET, "ERP-1", id(company));
        var sibling = company.partner().company();

        assertThatThrownBy(() -> scope(sibling).reaches(1, SET, "ERP-1", id(sibling)))
                .hasMessageContaining("company_one_per_reference");
        var elsewhere = TestWorld.partner().company();
        assertThatCode(() -> scope(elsewhere).reaches(1, SET, "ERP-1", id(elsewhere)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> scope(company).reaches(1, SET, "x".repeat(101), id(company)))
                .hasMessageContaining("company_external_reference_check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"licence_order", "membership"})
    void ofOrdersAndMembersItIsUniqueWithinTheCompany(String table) {
        var company = TestWorld.partner().company();
        company.requestOrder(1);
        company.requestOrder(1);
        company.learners(1);
        var same = "update " + table + " set external_reference = 'ERP-1' where company_id = ?";

        assertThatThrownBy(() -> Superuser.execute(same, id(company)))
                .hasStackTraceContaining(table + "_one_per_reference");
        for (var other : new TestCompany[] {
            company.partner().company(), company.partner().company()
        }) {
            other.requestOrder(1);
            assertThatCode(() -> Superuser.execute(same, id(other))).doesNotThrowAnyException();
        }
    }
}

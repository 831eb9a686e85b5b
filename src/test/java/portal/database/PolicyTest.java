package portal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.testsupport.Superuser;
import portal.testsupport.Tenant;
import portal.web.start.TableCatalogue;

/** Every row-level security policy decides something that nothing else decides. */
@QuarkusTest
class PolicyTest {

    private static PolicyWorld world;

    private static PolicyWorld world() {
        if (world == null) {
            world = new PolicyWorld(Tenant.full(), Tenant.full());
        }
        return world;
    }

    static List<PolicyCase> cases() {
        return PolicyCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void thePolicyAloneDecides(PolicyCase policy) throws SQLException {
        var asThingsAre = policy.asThingsAre(world());
        var withoutThePolicy = policy.withoutThePolicy(world());

        assertThat(policy.admits() ? asThingsAre : withoutThePolicy).isPositive();
        assertThat(policy.admits() ? withoutThePolicy : asThingsAre).isZero();
    }

    @Test
    void everyPolicyHasACase() {
        var covered = cases().stream().map(PolicyCase::name).collect(Collectors.toSet());

        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(
                        Superuser.texts("select tablename || '.' || policyname from pg_policies"));
    }

    @Test
    void everyPolicyThatIsNotOpenHasACaseOfWhatItWithholds() {
        var withheld = cases().stream()
                .filter(policy -> !policy.admits())
                .map(PolicyCase::name)
                .collect(Collectors.toSet());

        assertThat(withheld).containsAll(Superuser.texts("""
                select tablename || '.' || policyname from pg_policies where coalesce(qual, with_check) <> 'true'"""));
    }

    @Test
    void withoutAScopeNoRowIsVisible() throws SQLException {
        world();
        for (var table : TableCatalogue.tables().keySet()) {
            var everything = new PolicyCase(table, "none", true, BoundScope.NOBODY, "select 1 from " + table);
            assertThat(everything.asThingsAre(world())).as(table).isZero();
        }
    }
}

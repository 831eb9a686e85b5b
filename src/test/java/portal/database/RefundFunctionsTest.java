package portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.testsupport.PortalServers;
import portal.testsupport.Tenant;

/** The two functions that bypass the policies of allocations, and who may use them. */
@QuarkusTest
class RefundFunctionsTest {

    private static final String COUNT = "select allocation_count from app.refund_preview(:a1Assignment, now())";
    private static final String END = "select app.end_allocations(:a1Assignment, now())";

    private static PolicyWorld world;

    @BeforeEach
    void twoTenants() {
        if (world == null) {
            world = new PolicyWorld(Tenant.full(), Tenant.full());
        }
    }

    private static int number(BoundScope scope, String... statements) throws SQLException {
        try (var connection = PortalServers.database().connect(scope.role());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            scope.bind(connection, world);
            for (var before : List.of(statements).subList(0, statements.length - 1)) {
                statement.execute(world.fillIn(before));
            }
            try (var row = statement.executeQuery(world.fillIn(statements[statements.length - 1]))) {
                row.next();
                return row.getInt(1);
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void allocationsAreCountedForTheirPartnerAndTheirCompanyAlone() throws SQLException {
        assertThat(number(BoundScope.PARTNER_A, COUNT)).isEqualTo(2);
        assertThat(number(BoundScope.COMPANY_A1, COUNT)).isEqualTo(2);
        for (var stranger :
                List.of(BoundScope.PARTNER_B, BoundScope.COMPANY_A2, BoundScope.OPERATOR, BoundScope.NOBODY)) {
            assertThat(number(stranger, COUNT)).isZero();
        }
    }

    @Test
    void aPartnerEndsAllocationsOfAnOrderThatItRefundsAndOfNoOther() throws SQLException {
        var refunded = "update licence_order set status = 'REFUNDED', refunded_at = now(), refunded_by = :aManager,"
                + " refunded_by_name = 'x' where id = (select order_id from assignment where id = :a1Assignment)";
        assertThat(number(BoundScope.PARTNER_A, refunded, END)).isEqualTo(2);
        assertThatThrownBy(() -> number(BoundScope.PARTNER_A, END)).hasMessageContaining("Only a partner");
        assertThatThrownBy(() -> number(BoundScope.PARTNER_B, refunded, END)).hasMessageContaining("Only a partner");
        var session = "select set_config('app.manage_session', cast(gen_random_uuid() as text), true)";
        assertThatThrownBy(() -> number(BoundScope.PARTNER_A, refunded, session, END))
                .hasMessageContaining("Only a partner");
        for (var other : List.of(BoundScope.COMPANY_A1, BoundScope.OPERATOR, BoundScope.NOBODY)) {
            assertThatThrownBy(() -> number(other, END)).hasMessageContaining("Only a partner");
        }
    }
}

package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;

/** What must never be stored cannot be stored, not even by a superuser who writes SQL. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class OverAllocationTest {

    private static final String COPY = """
            insert into allocation (partner_id, id, company_id, assignment_id, seat_number, product_id, learner_id,
                starts_at, ends_at)
            select partner_id, gen_random_uuid(), company_id, assignment_id, %s, product_id, %s, starts_at, ends_at
            from allocation where assignment_id = '%s' limit 1""";

    private UUID assignment;
    private UUID free;

    @BeforeEach
    void oneOfTwoLicencesIsAllocated() {
        var company = TestWorld.partner().company();
        var id = company.licences(2);
        var learners = company.learners(2);
        company.manager()
                .mutate("AllocateLicences", "assignmentId", id, "learnerIds", List.of(learners.get(0)))
                .done("allocations");
        assignment = IdType.ASSIGNMENT.require(id);
        free = IdType.MEMBER.require(learners.get(1));
    }

    @Test
    void theFreeSeatCanBeTakenByAnotherLearner() throws SQLException {
        assertThat(execute(COPY.formatted("2", quoted(free), assignment))).isEqualTo(1);
    }

    @Test
    void aSeatIsHeldByOneLearnerAtATime() {
        assertThatThrownBy(() -> execute(COPY.formatted("1", quoted(free), assignment)))
                .hasMessageContaining("allocation_one_per_seat");
    }

    @Test
    void aLearnerHoldsOneLicenceOfAProductAtATime() {
        assertThatThrownBy(() -> execute(COPY.formatted("2", "learner_id", assignment)))
                .hasMessageContaining("allocation_one_at_a_time");
    }

    @Test
    void anAllocationNeedsASeat() {
        assertThatThrownBy(() -> execute(COPY.formatted("3", quoted(free), assignment)))
                .hasMessageContaining("foreign key");
    }

    @Test
    void thereAreNoSeatsBeyondTheQuantityGranted() {
        var seat = "insert into seat (partner_id, assignment_id, number, quantity, company_id)"
                + " select partner_id, assignment_id, 3, %s, company_id from seat where assignment_id = '%s' limit 1";
        assertThatThrownBy(() -> execute(seat.formatted("2", assignment))).hasMessageContaining("seat_check");
        assertThatThrownBy(() -> execute(seat.formatted("3", assignment))).hasMessageContaining("foreign key");
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }

    private static int execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(PortalServers.database().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}

package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Over-allocation cannot be stored, not even by a superuser who writes SQL. */
@QuarkusTest
class OverAllocationTest {

    private static final String COPY = """
            insert into allocation (partner_id, id, company_id, assignment_id, seat_number, seat_count, product_id, learner_id,
                starts_at, ends_at)
            select partner_id, gen_random_uuid(), company_id, assignment_id, %s, %s, product_id, %s, starts_at, ends_at
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
        assertThat(execute(COPY.formatted("2", "seat_count", quoted(free), assignment)))
                .isEqualTo(1);
    }

    @Test
    void aSeatIsHeldByOneLearnerAtATime() {
        assertThatThrownBy(() -> execute(COPY.formatted("1", "seat_count", quoted(free), assignment)))
                .hasMessageContaining("allocation_one_per_seat");
    }

    @Test
    void aLearnerHoldsOneLicenceOfAProductAtATime() {
        assertThatThrownBy(() -> execute(COPY.formatted("2", "seat_count", "learner_id", assignment)))
                .hasMessageContaining("allocation_one_at_a_time");
    }

    @Test
    void thereAreNoSeatsBeyondThoseGranted() {
        assertThatThrownBy(() -> execute(COPY.formatted("3", "seat_count", quoted(free), assignment)))
                .hasMessageContaining("allocation_seat_number");
        assertThatThrownBy(() -> execute(COPY.formatted("0", "seat_count", quoted(free), assignment)))
                .hasMessageContaining("allocation_seat_number");
        assertThatThrownBy(() -> execute(COPY.formatted("3", "3", quoted(free), assignment)))
                .hasMessageContaining("allocation_needs_live_assignment");
        assertThatThrownBy(() -> execute("update assignment set seat_count = 1 where id = " + quoted(assignment)))
                .hasMessageContaining("assignment_seat_count");
    }

    @Test
    void noSeatIsFreeBeyondThoseGrantedOrInAnotherCompany() {
        var free = "insert into free_seat (partner_id, assignment_id, number, company_id, seat_count)"
                + " select partner_id, id, %s, %s, %s from assignment where id = " + quoted(assignment);
        for (var beyond : List.of("0", "3")) {
            assertThatThrownBy(() -> execute(free.formatted(beyond, "company_id", "seat_count")))
                    .hasMessageContaining("free_seat_check");
        }
        assertThatThrownBy(() -> execute(free.formatted("3", "company_id", "3")))
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> execute(free.formatted("1", "gen_random_uuid()", "seat_count")))
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> execute(free.formatted("2", "company_id", "seat_count")))
                .hasMessageContaining("free_seat_pkey");
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

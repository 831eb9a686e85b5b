package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Together;

/** Bulk assignment, concurrent with other assignments and refunds, waits for them without deadlock. */
@QuarkusTest
class ConcurrentAssignmentTest {

    private static Answer assign(TestPartner partner, List<String> orders, boolean atPredecessorsEnd) {
        return partner.manager().mutate("AssignOrders", "orderIds", orders, "startAtPredecessorEnd", atPredecessorsEnd);
    }

    private static Answer refund(TestPartner partner, String order) {
        String hash =
                partner.manager().mutate("PreviewRefund", "orderId", order).done("preview.hash");
        return partner.manager().mutate("RefundOrder", "orderId", order, "previewHash", hash);
    }

    private static String renewal(TestCompany company, String assignment) {
        return company.manager()
                .mutate("RequestOrder", "quantity", 1, "renewsId", assignment)
                .done("order.id");
    }

    @RepeatedTest(4)
    void aRefundOfWhatIsJustBeingRenewed() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var refunded = Stream.generate(() -> company.requestOrder(1)).limit(4).toList();
        var renewals = new ArrayList<String>();
        refunded.forEach(order -> renewals.add(renewal(company, partner.assign(order))));
        var calls = new ArrayList<Callable<String>>();
        calls.add(() -> assign(partner, renewals, true).outcome());
        refunded.forEach(order -> calls.add(() -> refund(partner, order).outcome()));

        assertThat(Together.all(calls)).containsOnly("OK");
    }

    @RepeatedTest(4)
    void theSameCompaniesInAnyOrder() {
        var partner = TestWorld.partner();
        var companies = Stream.generate(partner::company).limit(4).toList();
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 6; i++) {
            var orders = new ArrayList<>(
                    companies.stream().map(company -> company.requestOrder(1)).toList());
            Collections.shuffle(orders);
            calls.add(() -> assign(partner, orders, false).outcome());
        }

        assertThat(Together.all(calls)).containsOnly("OK");
    }

    @RepeatedTest(4)
    void theSameEndsInAnyOrder() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var first = company.licences(1);
        var second = company.licences(1);
        Superuser.execute(
                "update assignment set licence_expires_at = licence_expires_at + interval '1 day' where id = ?",
                Rows.uuid(IdType.ASSIGNMENT, second));
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 6; i++) {
            var orders = new ArrayList<>(
                    List.of(renewal(company, first), renewal(company, second), renewal(company, first)));
            Collections.shuffle(orders);
            calls.add(() -> assign(partner, orders, true).outcome());
        }

        assertThat(Together.all(calls)).containsOnly("OK");
    }

    /**
     * Three orders are locked one after the other. A transaction holds the third, and waits for the first once that is
     * locked.
     */
    @Test
    void aDeadlockIsReportedAsARetryableConflict() throws SQLException {
        var partner = TestWorld.partner();
        var company = partner.company();
        var orders = Stream.generate(() -> company.requestOrder(1))
                .limit(3)
                .sorted(Comparator.comparing(
                        order -> Rows.uuid(IdType.ORDER, order).toString()))
                .toList();
        try (var gate = Superuser.connect();
                var other = Superuser.connect()) {
            // A transaction that has waited this long checks for a deadlock and is the one aborted.
            other.createStatement().execute("set deadlock_timeout = '10min'");
            hold(gate, orders.get(1));
            hold(other, orders.get(2));
            var answer = CompletableFuture.supplyAsync(() -> assign(partner, orders, false));
            await().until(() -> waiting(gate) == 1);
            var waits = CompletableFuture.runAsync(() -> hold(other, orders.get(0)));
            await().until(() -> waiting(gate) == 2);
            gate.rollback();

            var refused = answer.join();
            assertThat(refused.refusal()).isEqualTo("CONFLICT");
            assertThat(refused.body()).contains("please retry");
            waits.join();
            other.rollback();
        }
        assertThat(assign(partner, orders, false).<List<String>>done("orders.status"))
                .containsOnly("ASSIGNED");
    }

    private static void hold(Connection connection, String order) {
        try {
            connection.setAutoCommit(false);
            var statement = connection.prepareStatement("select from licence_order where id = ? for update");
            statement.setObject(1, Rows.uuid(IdType.ORDER, order));
            statement.executeQuery();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many wait for the gate, or for somebody who waits for it. */
    private static int waiting(Connection gate) throws SQLException {
        int backend = gate.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        return Rows.count("""
                with recursive waiting (pid) as (
                    select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))
                    union
                    select a.pid from pg_stat_activity a join waiting w on w.pid = any (pg_blocking_pids(a.pid)))
                select count(*) from waiting""", backend);
    }
}

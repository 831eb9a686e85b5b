package portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class AssignOrderTest {

    private static Answer assign(Caller manager, String orderId) {
        return manager.mutate("AssignOrder", "orderId", orderId);
    }

    @Test
    void anOrderIsGrantedExactlyAsAskedFor() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var answer = assign(partner.manager(), company.requestOrder(37));
        assertThat(answer.<String>done("order.status")).isEqualTo("ASSIGNED");
        assertThat(answer.<Integer>done("order.assignment.quantity")).isEqualTo(37);
        var assignment = company.manager().run("Assignment", "id", answer.done("order.assignment.id"));
        assertThat(assignment.<Integer>data("assignment.freeCount")).isEqualTo(37);
        assertThat(assignment.<String>data("assignment.status")).isEqualTo("ACTIVE");
    }

    @Test
    void aProductWithoutSeatsIsGrantedWithoutLicencesToAllocate() {
        var partner = TestWorld.partner(List.of("LICENCE_FILE"));
        var company = partner.company();
        partner.assign(company.requestOrder(3));
        var learners = company.learners(1);
        assertThat(company.manager()
                        .mutate("AllocateLicences", "learnerIds", learners)
                        .refusal())
                .isEqualTo("NO_LICENCE_LEFT");
    }

    @Test
    void anOrderIsGrantedOnce() {
        var partner = TestWorld.partner();
        var order = partner.company().requestOrder(2);
        assign(partner.manager(), order).done("order.id");
        var again = assign(partner.manager(), order);
        assertThat(again.refusal()).isEqualTo("ORDER_NOT_REQUESTED");
        assertThat(again.refusedField()).containsExactly("orderId");
    }

    @Test
    void onlyOneOfConcurrentAssignmentsSucceeds() {
        var partner = TestWorld.partner();
        var order = partner.company().requestOrder(2);
        var refusals = Together.times(6, () -> assign(partner.manager(), order)).stream()
                .filter(answer -> !answer.userErrors().isEmpty())
                .map(Answer::refusal)
                .collect(Collectors.toList());
        assertThat(refusals).hasSize(5).containsOnly("ORDER_NOT_REQUESTED");
        assertThat(Rows.count("select count(*) from assignment where order_id = ?", Rows.uuid(IdType.ORDER, order)))
                .isEqualTo(1);
    }

    @Test
    void ordersOfADeactivatedCompanyCannotBeAssigned() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(1);
        Superuser.execute(
                "update company set status = 'INACTIVE' where id = ?", Rows.uuid(IdType.COMPANY, company.id()));
        assertThat(assign(partner.manager(), order).refusal()).isEqualTo("COMPANY_INACTIVE");
    }

    @Test
    void anotherPartnersOrderIsNotFound() {
        var order = TestWorld.partner().company().requestOrder(1);
        var refused = assign(TestWorld.partner().manager(), order);
        assertThat(refused.refusal()).isEqualTo("NOT_FOUND");
        assertThat(refused.refusedField()).containsExactly("orderId");
    }

    @Test
    void onlyPartnerManagersDecide() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(1);
        var viewer = Invited.toPartner(partner.manager(), "PARTNER_VIEWER").caller();
        for (var caller : List.of(company.manager(), viewer, TestWorld.operator())) {
            assertThat(assign(caller, order).errorCode()).isEqualTo("FORBIDDEN");
        }
    }
}

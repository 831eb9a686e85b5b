package portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.Rows;
import portal.testsupport.TestWorld;

@QuarkusTest
class RejectOrderTest {

    @Test
    void theCompanySeesReasonAndDecider() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var contact = Invited.toCompany(company.manager(), "REGISTERED_USER");
        String order = company.manager()
                .mutate("RequestOrder", "quantity", 3, "contactId", contact.memberId())
                .done("order.id");
        var rejected = partner.manager().mutate("RejectOrder", "orderId", order, "reason", " Budget <b>& time ");
        assertThat(rejected.<String>done("order.status")).isEqualTo("REJECTED");

        var read = company.manager().run("Order", "id", order);
        assertThat(read.<String>data("order.rejectionReason")).isEqualTo("Budget <b>& time");
        assertThat(read.<String>data("order.decidedByName"))
                .isEqualTo(partner.manager().persona().name());
        assertThat(read.<Integer>data("order.quantity")).isEqualTo(3);
        String number = read.data("order.number");
        for (var caller : List.of(company.manager(), contact.caller())) {
            var mail = Inbox.of(caller).mailAbout("declined order " + number);
            assertThat(mail.text()).contains("Reason:   Budget <b>& time");
            assertThat(mail.html()).contains("Budget &lt;b&gt;&amp; time");
        }
        assertThat(Rows.count(
                        "select count(*) from audit_entry where action = 'rejectOrder' and subject_id = ?"
                                + " and details ->> 'reason' = 'Budget <b>& time'",
                        Rows.uuid(portal.kernel.IdType.ORDER, order)))
                .isEqualTo(1);
    }

    @Test
    void aReasonIsRequired() {
        var partner = TestWorld.partner();
        var order = partner.company().requestOrder(1);
        for (var reason : List.of("", "   ", "x".repeat(501))) {
            var refused = partner.manager().mutate("RejectOrder", "orderId", order, "reason", reason);
            assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
            assertThat(refused.refusedField()).containsExactly("reason");
        }
    }

    @Test
    void aDecidedOrderCannotBeRejected() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var assigned = company.requestOrder(1);
        partner.assign(assigned);
        assertThat(partner.manager()
                        .mutate("RejectOrder", "orderId", assigned, "reason", "Late")
                        .refusal())
                .isEqualTo("ORDER_NOT_REQUESTED");
        var rejected = company.requestOrder(1);
        partner.manager()
                .mutate("RejectOrder", "orderId", rejected, "reason", "No")
                .done("order.id");
        assertThat(partner.manager().mutate("AssignOrder", "orderId", rejected).refusal())
                .isEqualTo("ORDER_NOT_REQUESTED");
        assertThat(company.manager()
                        .mutate("WithdrawOrder", "orderId", rejected)
                        .refusal())
                .isEqualTo("ORDER_NOT_REQUESTED");
    }

    @Test
    void anotherPartnersOrderIsNotFound() {
        var order = TestWorld.partner().company().requestOrder(1);
        var refused = TestWorld.partner().manager().mutate("RejectOrder", "orderId", order, "reason", "No");
        assertThat(refused.refusal()).isEqualTo("NOT_FOUND");
        assertThat(refused.refusedField()).containsExactly("orderId");
    }
}

package portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class WithdrawOrderTest {

    @Test
    void anyManagerOfTheCompanyWithdrawsAndThePartnerIsTold() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(4);
        var colleague = Invited.toCompany(company.manager(), "CUSTOMER_MANAGER").caller();
        var withdrawn = colleague.mutate("WithdrawOrder", "orderId", order);
        assertThat(withdrawn.<String>done("order.status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.<String>done("order.decidedByName"))
                .isEqualTo(colleague.persona().name());
        assertThat(withdrawn.<String>done("order.requestedByName"))
                .isEqualTo(company.manager().persona().name());

        var mail = Inbox.of(partner.manager()).mailAbout("withdrew order " + withdrawn.<String>done("order.number"));
        assertThat(mail.text()).contains("Withdrawn by: " + colleague.persona().name());
        assertThat(partner.manager().mutate("AssignOrder", "orderId", order).refusal())
                .isEqualTo("ORDER_NOT_REQUESTED");
    }

    @Test
    void anAssignedOrderCannotBeWithdrawn() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(1);
        partner.assign(order);
        assertThat(company.manager().mutate("WithdrawOrder", "orderId", order).refusal())
                .isEqualTo("ORDER_NOT_REQUESTED");
    }

    @Test
    void anotherCompanysOrderIsNotFound() {
        var partner = TestWorld.partner();
        var order = partner.company().requestOrder(1);
        var refused = partner.company().manager().mutate("WithdrawOrder", "orderId", order);
        assertThat(refused.refusal()).isEqualTo("NOT_FOUND");
        assertThat(refused.refusedField()).containsExactly("orderId");
    }

    @Test
    void onlyOneOfConcurrentDecisionsSucceeds() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(1);
        var decisions = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 3; i++) {
            decisions.add(() -> company.manager().mutate("WithdrawOrder", "orderId", order));
            decisions.add(() -> partner.manager().mutate("AssignOrder", "orderId", order));
            decisions.add(() -> partner.manager().mutate("RejectOrder", "orderId", order, "reason", "No"));
        }
        var refused = Together.all(decisions).stream()
                .filter(answer -> !answer.userErrors().isEmpty())
                .map(Answer::refusal)
                .toList();
        assertThat(refused).hasSize(8).containsOnly("ORDER_NOT_REQUESTED");
    }
}

package portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.kernel.IdType;
import portal.testsupport.Invited;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

@QuarkusTest
class RequestOrderTest {

    @Test
    void onlyTheQuantityIsRequiredWhereThePartnerSellsOneProduct() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.manager().mutate("RequestOrder", "quantity", 100_000);
        assertThat(order.<String>done("order.product.id")).isEqualTo(partner.productId());
        assertThat(order.<String>done("order.company.id")).isEqualTo(company.id());
        assertThat(order.<Integer>done("order.quantity")).isEqualTo(100_000);
        assertThat(order.<String>done("order.status")).isEqualTo("REQUESTED");
        assertThat(order.<String>done("order.requestedByName"))
                .isEqualTo(company.manager().persona().name());
    }

    @Test
    void everythingThatWasEnteredIsKept() {
        var company = TestWorld.partner().company();
        var contact = Invited.toCompany(company.manager(), "REGISTERED_USER");
        var order = company.manager()
                .mutate(
                        "RequestOrder",
                        "quantity",
                        1,
                        "purchaseOrderNumber",
                        " PO/2031-Ä \"7\" ",
                        "contactId",
                        contact.memberId(),
                        "contractExpiresAt",
                        "2031-02-28");
        assertThat(order.<String>done("order.purchaseOrderNumber")).isEqualTo("PO/2031-Ä \"7\"");
        assertThat(order.<String>done("order.contact.id")).isEqualTo(contact.memberId());
        assertThat(order.<String>done("order.contractExpiresAt")).isEqualTo("2031-02-28");
    }

    @Test
    void theProductIsRequiredIfThePartnerSellsSeveral() {
        var partner = TestWorld.partner();
        TestWorld.offer(partner.id(), TestWorld.product(List.of("SEATS")));
        var company = partner.company();
        var refused = company.manager().mutate("RequestOrder", "quantity", 1);
        assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(refused.refusedField()).containsExactly("productId");
        company.manager()
                .mutate("RequestOrder", "quantity", 1, "productId", partner.productId())
                .done("order.id");
    }

    @Test
    void anInactiveProductIsRefusedAndNotADefault() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var retired = TestWorld.product(List.of("SEATS"));
        TestWorld.offer(partner.id(), retired);
        Superuser.execute("update product set active = false where id = ?", Rows.uuid(IdType.PRODUCT, retired));

        var refused = company.manager().mutate("RequestOrder", "quantity", 1, "productId", retired);
        assertThat(refused.refusal()).isEqualTo("PRODUCT_INACTIVE");
        assertThat(refused.refusedField()).containsExactly("productId");
        assertThat(company.manager().mutate("RequestOrder", "quantity", 1).<String>done("order.product.id"))
                .isEqualTo(partner.productId());
    }

    @Test
    void aProductThatThePartnerDoesNotSellDoesNotExist() {
        var company = TestWorld.partner().company();
        for (var foreign :
                List.of(TestWorld.product(List.of("SEATS")), TestWorld.partner().productId())) {
            var refused = company.manager().mutate("RequestOrder", "quantity", 1, "productId", foreign);
            assertThat(refused.refusal()).isEqualTo("NOT_FOUND");
            assertThat(refused.refusedField()).containsExactly("productId");
        }
    }

    @Test
    void theContactIsARegisteredUserOrManagerOfTheCompany() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var learner = company.learners(1).get(0);
        var refused = company.manager().mutate("RequestOrder", "quantity", 1, "contactId", learner);
        assertThat(refused.refusal()).isEqualTo("CONTACT_NOT_REGISTERED");
        assertThat(refused.refusedField()).containsExactly("contactId");

        var removed = Invited.toCompany(company.manager(), "REGISTERED_USER").memberId();
        company.manager().mutate("RemoveMember", "memberId", removed).done("member.id");
        var neighbour = Invited.toCompany(partner.company().manager(), "REGISTERED_USER")
                .memberId();
        var colleague = Invited.toPartner(partner.manager(), "PARTNER_VIEWER").memberId();
        for (var stranger : List.of(removed, neighbour, colleague)) {
            refused = company.manager().mutate("RequestOrder", "quantity", 1, "contactId", stranger);
            assertThat(refused.refusal()).isEqualTo("NOT_FOUND");
            assertThat(refused.refusedField()).containsExactly("contactId");
        }
    }

    @Test
    void aDeactivatedCompanyCannotOrder() {
        var company = TestWorld.partner().company();
        Superuser.execute(
                "update company set status = 'INACTIVE' where id = ?", Rows.uuid(IdType.COMPANY, company.id()));
        assertThat(company.manager().mutate("RequestOrder", "quantity", 1).refusal())
                .isEqualTo("COMPANY_INACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-9999-01-01", "0000-01-01", "1999-12-31", "+10000-01-01"})
    void aContractEndsInAReasonableYear(String date) {
        var company = TestWorld.partner().company();
        var refused = company.manager().mutate("RequestOrder", "quantity", 1, "contractExpiresAt", date);
        assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(refused.refusedField()).containsExactly("contractExpiresAt");
    }

    @Test
    void onlyACustomerManagerOrders() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        for (var caller : List.of(partner.manager(), user.caller(), TestWorld.operator())) {
            assertThat(caller.mutate("RequestOrder", "quantity", 1).errorCode()).isEqualTo("FORBIDDEN");
        }
    }
}

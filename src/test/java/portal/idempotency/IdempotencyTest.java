package portal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.demo.DemoClock;
import portal.testsupport.Answer;
import portal.testsupport.Invited;
import portal.testsupport.ManageMode;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

/** An idempotency key makes retries harmless, concurrent ones included. */
@QuarkusTest
class IdempotencyTest {

    private static final int TWINS = 20;

    @Inject
    DemoClock clock;

    private TestCompany company;

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = TestWorld.partner().company();
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void twentyConcurrentDuplicatesCreateOneOrder() {
        var answers = Together.times(TWINS, () -> request("key", 7));
        assertThat(answers.stream()
                        .map(answer -> answer.<String>done("order.id"))
                        .distinct())
                .hasSize(1);
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void theSameRequestInAnotherCompanyIsAnotherRequest() {
        var partner = TestWorld.partner();
        var learners = List.of(Map.of("name", "Ada", "email", TestWorld.unique() + "@people.example"));
        var first = ManageMode.enter(partner.manager(), partner.company().id()).caller();
        first.mutate("AddLearners", "learners", learners, "idempotencyKey", "key")
                .done("learners");
        var second = ManageMode.enter(partner.manager(), partner.company().id()).caller();
        var other = second.mutate("AddLearners", "learners", learners, "idempotencyKey", "key");
        assertThat(other.refusal()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        request("key", 7).done("order.id");
        var other = request("key", 8);
        assertThat(other.refusal()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.refusedField()).containsExactly("idempotencyKey");
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void keysBelongToTheirActor() {
        String first = request("key", 7).done("order.id");
        var colleague = Invited.toCompany(company.manager(), "CUSTOMER_MANAGER").caller();
        String second = colleague
                .mutate("RequestOrder", "quantity", 7, "idempotencyKey", "key")
                .done("order.id");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aRefusedCommandDoesNotUseUpItsKey() {
        assertThat(request("key", 0).refusal()).isEqualTo("INVALID_INPUT");
        request("key", 7).done("order.id");
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void allocatingAgainWithTheSameKeyAnswersTheSameAllocations() {
        company.licences(2);
        var learners = company.learners(2);
        List<String> first = allocate(learners).done("allocations.id");
        assertThat(allocate(learners).<List<String>>done("allocations.id")).isEqualTo(first);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String first = request("key", 7).done("order.id");
        clock.shift(Duration.ofHours(24).plusMinutes(1));
        String second = request("key", 8).done("order.id");
        assertThat(second).isNotEqualTo(first);
    }

    private Answer allocate(List<String> learners) {
        return company.manager().mutate("AllocateLicences", "learnerIds", learners, "idempotencyKey", "key");
    }

    private Answer request(String key, int quantity) {
        return company.manager().mutate("RequestOrder", "quantity", quantity, "idempotencyKey", key);
    }

    private int orders() {
        return company.manager().run("Orders").data("orders.totalCount");
    }
}

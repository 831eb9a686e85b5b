package portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.Mails;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class ResendDeliveryTest {

    @Test
    void aMailIsSentAgainAsADeliveryOfItsOwnAndTheFirstStaysOnRecord() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var first = Mails.oldOneOf(company.manager());
        var resent = resend(partner.manager(), first);

        assertThat(resent.<String>done("delivery.resendOf.id")).isEqualTo(first);
        assertThat(resent.<String>done("delivery.address"))
                .isEqualTo(company.manager().persona().email());
        String second = resent.done("delivery.id");
        soon().until(() -> statuses(company.manager()).equals(Map.of(first, "SENT", second, "SENT")));
        var inbox = Inbox.of(company.manager()).mailsAbout("invite");
        assertThat(inbox).hasSize(2);
        assertThat(Superuser.texts(
                        "select distinct message_id from delivery where id in (?, ?)",
                        Rows.uuid(IdType.DELIVERY, first),
                        Rows.uuid(IdType.DELIVERY, second)))
                .hasSize(2);
        assertThat(partner.manager()
                        .run("AuditEvents", "filter", Map.of("subjectId", second))
                        .<List<String>>data("auditEvents.edges.node.action"))
                .containsExactly("resendDelivery");

        assertThat(resend(partner.manager(), first).refusal()).isEqualTo("COOLING_DOWN");
        Mails.age(second);
        assertThat(resend(company.manager(), first).<String>done("delivery.resendOf.id"))
                .isEqualTo(second);
    }

    /** A mail that was given up is seen, and tried once more as soon as somebody says so. */
    @Test
    void aDeadMailIsResentOncePerKeyAndAudited() {
        var company = TestWorld.partner().company();
        var dead = Mails.oldOneOf(company.manager());
        Superuser.execute(
                "update delivery set status = 'DEAD', sent_at = null, last_error = '550 no' where id = ?",
                Rows.uuid(IdType.DELIVERY, dead));
        var partner = company.partner().manager();
        assertThat(partner.run("Deliveries", "filter", Map.of("status", "DEAD"))
                        .<List<String>>data("deliveries.edges.node.id"))
                .containsExactly(dead);

        var key = TestWorld.unique();
        String again = partner.mutate("ResendDelivery", "deliveryId", dead, "idempotencyKey", key)
                .done("delivery.id");
        assertThat(partner.mutate("ResendDelivery", "deliveryId", dead, "idempotencyKey", key)
                        .<String>done("delivery.id"))
                .isEqualTo(again);
        soon().until(() -> statuses(company.manager()).equals(Map.of(dead, "DEAD", again, "SENT")));
        assertThat(Inbox.of(company.manager()).mailsAbout("invite")).hasSize(2);
        assertThat(partner.run("AuditEvents", "filter", Map.of("subjectId", again))
                        .<List<String>>data("auditEvents.edges.node.action"))
                .containsExactly("resendDelivery");
        assertThat(partner.mutate("ResendDelivery", "deliveryId", dead).refusal())
                .isEqualTo("COOLING_DOWN");
    }

    @Test
    void theOperatorSendsItsOwnMailsAgain() {
        var person = TestWorld.person("support", OrgType.OPERATOR);
        TestWorld.operator()
                .mutate("InviteMember", "email", person.email(), "name", person.name(), "roles", List.of("SUPPORT"))
                .done("member.id");
        var filter = Map.of("address", person.email(), "status", "SENT");
        String sent = soon().until(
                        () -> TestWorld.operator()
                                .run("Deliveries", "filter", filter)
                                .data("deliveries.edges[0].node.id"),
                        java.util.Objects::nonNull);
        Mails.age(sent);
        assertThat(resend(TestWorld.operator(), sent).<String>done("delivery.resendOf.id"))
                .isEqualTo(sent);
        soon().until(() -> new Inbox(person.email()).mailsAbout("invite").size() == 2);
        var others = Mails.oldOneOf(TestWorld.partner().company().manager());
        assertThat(resend(TestWorld.operator(), others).refusal()).isEqualTo("NOT_FOUND");
    }

    @Test
    void rightAfterTheFirstMailItIsTooEarly() {
        var company = TestWorld.partner().company();
        var sent = Mails.oldOneOf(company.manager());
        Superuser.execute(
                "update delivery set last_attempt_at = now() - interval '3 minutes' where id = ?",
                Rows.uuid(IdType.DELIVERY, sent));
        var refused = resend(company.manager(), sent);

        assertThat(refused.refusal()).isEqualTo("COOLING_DOWN");
        assertThat(refused.refusedField()).containsExactly("deliveryId");
        assertThat((String) refused.userErrors().get(0).get("message")).contains("again in 2 minutes");
    }

    @Test
    void onlyOneOfConcurrentResendsSucceeds() {
        var company = TestWorld.partner().company();
        var sent = Mails.oldOneOf(company.manager());
        Callable<Answer> ask = () -> resend(company.manager(), sent);
        var answers = Together.times(8, ask);

        assertThat(answers.stream().filter(answer -> answer.userErrors().isEmpty()))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.userErrors().isEmpty()))
                .allSatisfy(answer -> assertThat(answer.refusal()).isEqualTo("COOLING_DOWN"));
    }

    @Test
    void formerMembersGetNoMailAndForeignMailsAreNotFound() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        var filter = Map.of("address", user.caller().persona().email(), "status", "SENT");
        String invitation = soon().until(
                        () -> company.manager()
                                .run("Deliveries", "filter", filter)
                                .data("deliveries.edges[0].node.id"),
                        java.util.Objects::nonNull);
        Mails.age(invitation);

        assertThat(resend(TestWorld.partner().manager(), invitation).refusal()).isEqualTo("NOT_FOUND");
        company.manager().mutate("RemoveMember", "memberId", user.memberId()).done("member.id");
        assertThat(resend(company.manager(), invitation).refusal()).isEqualTo("CONFLICT");
    }

    /** Word of a new address goes to the old one, also the second time. */
    @Test
    void aMailWithAnAddressOfItsOwnGoesThereAgain() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        var old = user.caller().persona().email();
        People.signedIn(user.caller());
        company.manager()
                .mutate("UpdateMember", "memberId", user.memberId(), "email", TestWorld.unique() + "@people.example")
                .done("member.id");
        var filter = Map.of("address", old, "status", "SENT");
        soon().until(() -> company.manager()
                .run("Deliveries", "filter", filter)
                .<List<String>>data("deliveries.edges.node.notice.kind")
                .contains("EMAIL_CHANGED"));
        String word = Superuser.texts(
                        "select d.id::text from delivery d join notice n on n.id = d.notice_id where n.kind = 'EMAIL_CHANGED'"
                                + " and d.address = ?",
                        old)
                .get(0);
        var id = IdType.DELIVERY.encode(java.util.UUID.fromString(word));
        Mails.age(id);
        assertThat(resend(company.manager(), id).<String>done("delivery.address"))
                .isEqualTo(old);
        soon().until(() -> new Inbox(old).mailsAbout("was changed").size() == 2);
    }

    /** That the relay looks by itself, {@link NoticesTest} waits for. */
    private static ConditionFactory soon() {
        Mails.hurry();
        return await();
    }

    private static Map<String, String> statuses(Caller caller) {
        List<Map<String, Object>> found = caller.run("Deliveries").data("deliveries.edges.node");
        return found.stream().collect(java.util.stream.Collectors.toMap(node -> (String) node.get("id"), node ->
                (String) node.get("status")));
    }

    private static Answer resend(Caller caller, String delivery) {
        return caller.mutate("ResendDelivery", "deliveryId", delivery);
    }
}

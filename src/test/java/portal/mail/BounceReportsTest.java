package portal.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Leaks;
import portal.testsupport.Mails;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** The mail provider's signed bounce reports, and everything that is not one. */
@QuarkusTest
class BounceReportsTest {

    private TestCompany company;
    private String delivery;
    private String messageId;

    @BeforeEach
    void aMailThatWasSent() {
        company = TestWorld.partner().company();
        delivery = Mails.oldOneOf(company.manager());
        messageId = column("message_id");
    }

    private String column(String name) {
        return Superuser.texts(
                        "select to_jsonb(d) ->> '" + name + "' from delivery d where id = ?",
                        Rows.uuid(IdType.DELIVERY, delivery))
                .get(0);
    }

    private static String report(String messageId, String reason) {
        return "{\"type\": \"mail.bounced\", \"timestamp\": \"2031-01-01T00:00:00Z\", \"data\": {\"messageId\": \""
                + messageId + "\", \"reason\": \"" + reason + "\"}}";
    }

    private static Answer send(String body) throws Exception {
        return send(body, PortalServers.bounceSecret(), Instant.now());
    }

    private static Answer send(String body, String secret, Instant at) throws Exception {
        var id = "msg_" + TestWorld.unique();
        return post(
                body,
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", String.valueOf(at.getEpochSecond()),
                        "webhook-signature", new Webhook(secret).sign(id, at.getEpochSecond(), body)));
    }

    private static Answer post(String body, Map<String, String> headers) {
        return new Answer(given().headers(headers)
                .header("Content-Type", "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/mail/bounces"));
    }

    private void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.<String>path("error.code")).isEqualTo(code);
        assertThat(answer.<String>path("error.requestId")).isNotBlank();
        Leaks.noneIn(answer.body());
        assertThat(column("status")).isEqualTo("SENT");
    }

    @Test
    void aMailThatCameBackIsBouncedOnceAndCanBeSentAgain() throws Exception {
        var address = company.manager().persona().email();
        assertThat(send(report(messageId, "550 5.1.1 <" + address + ">:\\r\\n unknown"))
                        .status())
                .isEqualTo(204);
        var mail = company.manager().run("Deliveries", "filter", Map.of("status", "BOUNCED"));
        assertThat(mail.<String>data("deliveries.edges[0].node.id")).isEqualTo(delivery);
        assertThat(mail.<String>data("deliveries.edges[0].node.lastError"))
                .isEqualTo("550 5.1.1 <(address)>:  unknown");
        String bouncedAt = mail.data("deliveries.edges[0].node.bouncedAt");
        assertThat(bouncedAt).isNotNull();

        var withoutBrackets = messageId.substring(1, messageId.length() - 1);
        assertThat(send(report(withoutBrackets, "again")).status()).isEqualTo(204);
        assertThat(column("last_error")).contains("5.1.1");
        assertThat(company.manager()
                        .run("Deliveries", "filter", Map.of("status", "BOUNCED"))
                        .<String>data("deliveries.edges[0].node.bouncedAt"))
                .isEqualTo(bouncedAt);

        assertThat(company.manager()
                        .mutate("ResendDelivery", "deliveryId", delivery)
                        .<String>done("delivery.resendOf.id"))
                .isEqualTo(delivery);
    }

    @Test
    void unstorableTextIsRefusedAsMessageIdAndStrippedFromReasons() throws Exception {
        for (var none : new String[] {"a\\u0000b", "\\u0000", "a\\ud800"}) {
            refused(send(report(none, "gone")), 400, "BAD_REQUEST");
        }
        assertThat(send(report(messageId, "a\\u0000b \\udc00")).status()).isEqualTo(204);
        assertThat(column("last_error")).isEqualTo("a b  ");
    }

    @Test
    void wrongSignaturesAndOldReportsAreRefused() throws Exception {
        var body = report(messageId, "gone");
        var other = "whsec_" + Base64.getEncoder().encodeToString("another-secret-of-thirty-two-byt".getBytes());
        refused(send(body, other, Instant.now()), 403, "FORBIDDEN");
        for (var minutes : new int[] {-6, 6, -60 * 24 * 365}) {
            var then = Instant.now().plus(Duration.ofMinutes(minutes));
            refused(send(body, PortalServers.bounceSecret(), then), 403, "FORBIDDEN");
        }
        refused(post(body, Map.of()), 403, "FORBIDDEN");
        var now = Instant.now().getEpochSecond();
        var signature = new Webhook(PortalServers.bounceSecret()).sign("msg_1", now, body);
        var time = String.valueOf(now);
        for (var headers : java.util.List.of(
                Map.of("webhook-id", "msg_2", "webhook-timestamp", time, "webhook-signature", signature),
                Map.of("webhook-id", "msg_1", "webhook-timestamp", "soon", "webhook-signature", signature),
                Map.of("webhook-id", "msg_1", "webhook-timestamp", time, "webhook-signature", ""),
                Map.of("webhook-id", "msg_1", "webhook-timestamp", time, "webhook-signature", "v1"),
                Map.of("webhook-id", "msg_1", "webhook-timestamp", time, "webhook-signature", "v2," + signature))) {
            refused(post(body, headers), 403, "FORBIDDEN");
        }
        var asSigned = Map.of(
                "webhook-id", "msg_1", "webhook-timestamp", time, "webhook-signature", "v1,x v1a,y " + signature);
        refused(post(body + ' ', asSigned), 403, "FORBIDDEN");
        // The honest one among several signatures is enough, as while a secret is changed; and again, it changes
        // nothing.
        assertThat(post(body, asSigned).status()).isEqualTo(204);
        assertThat(post(body, asSigned).status()).isEqualTo(204);
        assertThat(column("status")).isEqualTo("BOUNCED");
    }

    @Test
    void unknownReportsChangeNothing() throws Exception {
        assertThat(send(report("<nobodys@portal.example>", "gone")).status()).isEqualTo(204);
        assertThat(send(report(messageId, "gone").replace("mail.bounced", "mail.opened"))
                        .status())
                .isEqualTo(204);
        refused(send("no JSON"), 400, "BAD_REQUEST");
        refused(send("{}{"), 400, "BAD_REQUEST");
        refused(send("{\"type\": \"mail.bounced\", \"data\": {}}"), 400, "BAD_REQUEST");
        refused(send("{\"type\": \"mail.bounced\", \"data\": {\"messageId\": [1]}}"), 400, "BAD_REQUEST");
        refused(send(report(messageId, "x".repeat(17 << 10))), 413, "BAD_REQUEST");
        refused(send(""), 400, "BAD_REQUEST");
        refused(new Answer(given().get("/mail/bounces")), 405, "BAD_REQUEST");
        refused(send("[".repeat(10_000)), 400, "BAD_REQUEST");
    }

    @Test
    void aReasonIsKeptAsOneHarmlessLine() throws Exception {
        assertThat(send(report(messageId, "a\\u0000b\\ud800c\\nd" + "e".repeat(600)))
                        .status())
                .isEqualTo(204);
        assertThat(column("last_error")).startsWith("a b c d").hasSize(500);
    }

    @Test
    void aMailThatIsStillBeingSentIsReportedOnceMore() throws Exception {
        var id = Rows.uuid(IdType.DELIVERY, delivery);
        Superuser.execute(
                "update delivery set status = 'RETRY', next_attempt_at = now() + interval '1 hour' where id = ?", id);
        var early = send(report(messageId, "gone"));
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.<String>path("error.code")).isEqualTo("UNAVAILABLE");
        assertThat(column("status")).isEqualTo("RETRY");
        Superuser.execute("update delivery set status = 'SENT' where id = ?", id);
        assertThat(send(report(messageId, "gone")).status()).isEqualTo(204);
        assertThat(column("status")).isEqualTo("BOUNCED");
    }

    @Test
    void aMailThatWasGivenUpOrTakenBackStaysSo() throws Exception {
        for (var status : new String[] {"DEAD", "SUPERSEDED"}) {
            Superuser.execute(
                    "update delivery set status = ? where id = ?", status, Rows.uuid(IdType.DELIVERY, delivery));
            assertThat(send(report(messageId, "gone")).status()).isEqualTo(204);
            assertThat(column("status")).isEqualTo(status);
        }
    }
}

package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static portal.managemode.token.Forgery.claims;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.managemode.token.Forgery;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.ManageMode;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/** Every invalid way into manage mode, over HTTP. Each has to be refused with any identity provider. */
@QuarkusTest
@Tag("identity")
class ManageModeRefusalsTest {

    private TestPartner partner;
    private TestCompany company;
    private ManageMode mode;

    @BeforeEach
    void somebodyIsInManageMode() {
        partner = TestWorld.partner();
        company = partner.company();
        company.manager().run("Viewer").data("viewer.member.id");
        mode = ManageMode.enter(partner.manager(), company.id());
    }

    @Test
    void withoutAnyForgeryTheTokenActsInTheCompany() {
        var viewer = mode.caller().run("Viewer");
        assertThat(viewer.<Object>data("viewer.member")).isNull();
        assertThat(viewer.<String>data("viewer.actor.name"))
                .isEqualTo(partner.manager().persona().name());
        assertThat(viewer.<String>data("viewer.actor.orgType")).isEqualTo("PARTNER");
        assertThat(viewer.<String>data("viewer.manageSession.id")).isEqualTo(mode.sessionId());
        assertThat(viewer.<String>data("viewer.manageSession.company.id")).isEqualTo(company.id());
        assertThat(mode.caller().mutate("RequestOrder", "quantity", 3).<String>done("order.requestedByName"))
                .isEqualTo(partner.manager().persona().name());
    }

    @Test
    void theTokenIsShapedAsSpecified() {
        var token = mode.token();
        var person = claims(mode.actor().token());
        assertThat(claims(token))
                .contains(
                        entry("aud", "portal-api"),
                        entry("sub", "company:" + company.id()),
                        entry("org_type", "customer"),
                        entry("typ", "manage"),
                        entry("sid", mode.sessionId()),
                        entry(
                                "act",
                                Map.of("iss", person.get("iss"), "sub", person.get("sub"), "org_id", partner.id())));
        assertThat((long) claims(token).get("exp") - (long) claims(token).get("iat"))
                .isEqualTo(300);
    }

    /** The forged tokens below are refused for their content, not for how they are made. */
    @Test
    void aTokenThatIsMadeInTheSameWayAndSaysTheSameIsAccepted() {
        var token = Forgery.signed(mode.token(), "org_type", "customer");
        var viewer = Caller.withToken(token).run("Viewer");
        assertThat(viewer.<String>data("viewer.manageSession.id")).isEqualTo(mode.sessionId());
        var grant = Forgery.signed(mode.grant(), "typ", "grant");
        assertThat(ManageMode.exchange(with("subject_token", grant)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theGrantIsNoBearerToken() {
        unauthenticated(mode.grant());
    }

    @Test
    void anIdTokenIsNoBearerTokenAndNoActorToken() {
        var idToken = PortalServers.identity().idToken(partner.manager().persona());
        unauthenticated(idToken);
        refused(with("actor_token", idToken));
    }

    @Test
    void theCompanyCannotBeSwapped() {
        var other = "company:" + partner.company().id();
        unauthenticated(Forgery.swapped(mode.token(), "sub", other));
        unauthenticated(Forgery.signed(mode.token(), "sub", other));
        refused(with("subject_token", Forgery.swapped(mode.grant(), "sub", other)));
    }

    @Test
    void aTamperedTokenIsRefused() {
        unauthenticated(Forgery.tampered(mode.token()));
        refused(with("subject_token", Forgery.tampered(mode.grant())));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        unauthenticated(Forgery.unsigned(mode.token()));
        refused(with("subject_token", Forgery.unsigned(mode.grant())));
        refused(with("actor_token", Forgery.unsigned(mode.actor().token())));
    }

    @Test
    void theGrantIsRefusedForAnotherActor() {
        var colleague = Invited.toPartner(partner.manager(), "PARTNER_MANAGER").caller();
        colleague.run("Viewer").data("viewer.member.id");
        refused(with("actor_token", colleague.token()));
        var act = claims(mode.token()).get("act");
        assertThat(act).isInstanceOf(Map.class);
        unauthenticated(Forgery.signed(
                mode.token(),
                "act",
                Map.of(
                        "iss", claims(colleague.token()).get("iss"),
                        "sub", claims(colleague.token()).get("sub"),
                        "org_id", partner.id())));
    }

    @Test
    void manageModeIsNeverNested() {
        var inside = mode.caller();
        assertThat(inside.mutate("EnterManageMode", "companyId", company.id(), "reason", "Once more")
                        .errorCode())
                .isEqualTo("FORBIDDEN_IN_MANAGE_MODE");
        refused(with("actor_token", inside.token()));
        var act = claims(inside.token()).get("act");
        unauthenticated(Forgery.signed(
                inside.token(), "act", Map.of("iss", "i", "sub", "s", "org_id", partner.id(), "act", act)));
        unauthenticated(Forgery.signed(inside.token(), "act", null));
    }

    @Test
    void anUnrelatedCompanyDoesNotExist() {
        var unrelated = TestWorld.partner().company();
        var refused = Caller.of(partner.manager().persona())
                .mutate("EnterManageMode", "companyId", unrelated.id(), "reason", "Just looking");
        assertThat(refused.refusal()).isEqualTo("NOT_FOUND");
        assertThat(refused.refusedField()).containsExactly("companyId");
    }

    @Test
    void aCustomerManagerDoesNotEnter() {
        var refused = Caller.of(company.manager().persona())
                .mutate("EnterManageMode", "companyId", company.id(), "reason", "Just looking");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.errorCode()).isEqualTo("FORBIDDEN");
        assertThat(company.manager().run("ManageSessions").<List<String>>data("manageSessions.edges.node.id"))
                .containsExactly(mode.sessionId());
        // Nor does it get a token for a grant that has fallen into its hands.
        refused(with("actor_token", company.manager().token()));
    }

    @Test
    void onlyManagersOfThePartnerEnter() {
        var viewer = Invited.toPartner(partner.manager(), "PARTNER_VIEWER").caller();
        for (var caller : List.of(viewer, TestWorld.operator())) {
            assertThat(caller.mutate("EnterManageMode", "companyId", company.id(), "reason", "Just looking")
                            .errorCode())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void afterLeavingTheTokenIsGoodForNothing() {
        var inside = mode.caller();
        inside.mutate("LeaveManageMode", "manageSessionId", mode.sessionId()).done("endedAt");
        ended(inside.token());
        refused(mode.parameters());
    }

    @Test
    void afterAnEndByTheCompanyThePartnerOrTheOperatorTheTokenIsGoodForNothing() {
        for (var by : List.of(company.manager(), partner.manager(), TestWorld.operator())) {
            var session = ManageMode.enter(partner.manager(), company.id());
            var token = session.token();
            by.mutate("EndManageSession", "manageSessionId", session.sessionId())
                    .done("manageSession.id");
            ended(token);
            refused(session.parameters());
        }
    }

    @Test
    void afterTheRelationIsCutTheTokenIsGoodForNothing() {
        var token = mode.token();
        Superuser.execute(
                "update company set status = 'INACTIVE' where id = ?", Rows.uuid(IdType.COMPANY, company.id()));
        ended(token);
        refused(mode.parameters());
    }

    @Test
    void afterTheActorIsDisabledTheTokenIsGoodForNothing() {
        var colleague = Invited.toPartner(partner.manager(), "PARTNER_MANAGER");
        colleague.caller().run("Viewer").data("viewer.member.id");
        var session = ManageMode.enter(colleague.caller(), company.id());
        var token = session.token();
        partner.manager()
                .mutate("RemoveMember", "memberId", colleague.memberId())
                .done("member.id");
        ended(token);
        refused(session.parameters());
    }

    @Test
    void afterTheActorIsNoManagerAnyMoreTheTokenIsGoodForNothing() {
        var token = mode.token();
        Superuser.execute(
                "update membership set roles = '{PARTNER_VIEWER}' where email = ?",
                partner.manager().persona().email());
        ended(token);
    }

    @Test
    void anExpiredTokenIsRefused() {
        unauthenticated(Forgery.signed(
                mode.token(), "exp", Instant.now().minusSeconds(60).getEpochSecond()));
        refused(with(
                "subject_token",
                Forgery.signed(
                        mode.grant(), "exp", Instant.now().minusSeconds(60).getEpochSecond())));
    }

    /** Though the grant and its session are still good. */
    @Test
    void anExpiredActorTokenIsRefused() {
        refused(with(
                "actor_token",
                PortalServers.identity().expired(partner.manager().persona())));
        assertThat(ManageMode.exchange(mode.parameters()).statusCode()).isEqualTo(200);
    }

    @Test
    void onceTheTimeIsUpTheTokenIsGoodForNothing() {
        var token = mode.token();
        Superuser.execute(
                "update manage_session set started_at = started_at - interval '2 h', expires_at = expires_at - interval '2 h'"
                        + " where id = ?",
                Rows.uuid(IdType.MANAGE_SESSION, mode.sessionId()));
        ended(token);
        refused(mode.parameters());
    }

    @Test
    void repeatedParametersAreRefused() {
        for (var name : mode.parameters().keySet()) {
            var value = mode.parameters().get(name);
            refused(with(name, List.of(value, value)));
        }
    }

    @Test
    void aForeignIssuerIsRefused() {
        var foreign = PortalServers.identity().ofAnotherIssuer(partner.manager().persona());
        unauthenticated(foreign);
        refused(with("actor_token", foreign));
        unauthenticated(Forgery.signed(mode.token(), "iss", "https://elsewhere.example/oauth2"));
        refused(with("subject_token", Forgery.signed(mode.grant(), "iss", "https://elsewhere.example/oauth2")));
    }

    @Test
    void aWrongAudienceIsRefused() {
        var elsewhere =
                PortalServers.identity().forAnotherAudience(partner.manager().persona());
        unauthenticated(elsewhere);
        refused(with("actor_token", elsewhere));
        unauthenticated(Forgery.signed(mode.token(), "aud", "another-api"));
        refused(with("subject_token", Forgery.signed(mode.grant(), "aud", "portal-api")));
    }

    private Map<String, Object> with(String name, Object value) {
        var parameters = mode.parameters();
        parameters.put(name, value);
        return parameters;
    }

    /** Checks a refusal by the token endpoint, in OAuth's words and without a token. */
    private static void refused(Map<String, Object> parameters) {
        var answer = ManageMode.exchange(parameters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("invalid_request");
        assertThat(answer.<String>path("access_token")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static void unauthenticated(String token) {
        is(token, "UNAUTHENTICATED");
    }

    private static void ended(String token) {
        is(token, "SESSION_ENDED");
    }

    private static void is(String token, String code) {
        var caller = Caller.withToken(token);
        for (Answer answer : List.of(caller.run("Viewer"), caller.mutate("RequestOrder", "quantity", 1))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
            assertThat(answer.errorCode()).as(answer.body()).isEqualTo(code);
        }
    }
}

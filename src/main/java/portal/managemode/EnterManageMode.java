package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.companies.CompanyQueries;
import portal.companies.CompanyQueries.Customer;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;
import portal.tenancy.Scope;

/** Opens a manage session in one company of the partner, for a partner manager or an integration. */
@ApplicationScoped
public class EnterManageMode {

    /** {@code minutes} defaults to 60. */
    public record Command(UUID companyId, String reason, Integer minutes, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    ManageSessions sessions;

    @Inject
    PartnerAccessRequests requests;

    @Inject
    CompanyQueries companies;

    @Inject
    RecentSignIn recentSignIn;

    @Inject
    ManageNotices notices;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    ManageConfig config;

    @Inject
    Clock clock;

    /**
     * Returns the session's id; NOT_FOUND, COMPANY_INACTIVE, PARTNER_ACCESS_DENIED, INVALID_INPUT, or CONFLICT at the
     * partner's limit.
     */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var scope = currentScope.require();
        var company = companies.requireActive(command.companyId(), "companyId");
        var actor = recentSignIn.require();
        requireLetIn(scope, company);
        var now = clock.instant();
        var session = new ManageSession(scope, actor, company.id(), command.reason(), command.minutes(), now);
        int live = sessions.countLive(now).orElseThrow(() -> DomainException.notFound("company", "companyId"));
        if (live >= config.sessionsPerPartner()) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    "Your partner has " + config.sessionsPerPartner() + " manage sessions open. End one first.");
        }
        sessions.persistAndFlush(session);
        notices.opened(session, company);
        audit.record(
                scope.partnerId(),
                company.id(),
                "enterManageMode",
                IdType.MANAGE_SESSION,
                session.id(),
                Map.of(
                        "reason", session.reason(),
                        "minutes",
                                String.valueOf(Duration.between(session.startedAt(), session.expiresAt())
                                        .toMinutes())));
        return session.id();
    }

    private void requireLetIn(Scope scope, Customer company) {
        var words =
                switch (company.partnerAccess()) {
                    case ALLOWED -> null;
                    case ASK ->
                        requests.isApproved(company.id(), scope.actorId(), clock.instant())
                                ? null
                                : "The company requires approval. Request it with requestPartnerAccess.";
                    case DENIED -> "The company denies its partner access.";
                };
        if (words != null) {
            throw new DomainException(ErrorCode.PARTNER_ACCESS_DENIED, words, "companyId");
        }
    }
}

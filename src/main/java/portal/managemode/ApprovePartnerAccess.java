package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.companies.CompanyQueries;
import portal.companies.PartnerAccess;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** Approves a partner manager's request to enter the company, who gets a mail. A company's manager does this. */
@ApplicationScoped
public class ApprovePartnerAccess {

    /** Names the request to approve. */
    public record Command(UUID requestId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    PartnerAccessRequests requests;

    @Inject
    CompanyQueries companies;

    @Inject
    ManageNotices notices;

    @Inject
    ManageConfig config;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Returns the request's id; NOT_FOUND, COMPANY_INACTIVE, or PARTNER_ACCESS_DENIED while access is denied. Approving
     * twice changes nothing.
     */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var scope = currentScope.require();
        // Locked first, as when access is denied: the company's setting cannot change until this is stored.
        var company = companies.requireActive(currentScope.requireCompany());
        var request = requests.lock(command.requestId());
        if (company.partnerAccess() == PartnerAccess.DENIED) {
            throw new DomainException(
                    ErrorCode.PARTNER_ACCESS_DENIED,
                    "Your company denies its partner access. Set partner access to ASK first.",
                    "partnerAccessRequestId");
        }
        if (request.approve(scope, clock.instant(), config.approvalLasts())) {
            requests.flush();
            notices.approved(request, company);
            audit.record(
                    request.partnerId(),
                    request.companyId(),
                    "approvePartnerAccess",
                    IdType.PARTNER_ACCESS_REQUEST,
                    request.id(),
                    Map.of("until", request.approvedUntil().toString()));
        }
        return request.id();
    }
}

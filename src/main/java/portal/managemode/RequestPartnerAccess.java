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

/** Asks a company to let a partner manager enter; its managers get a mail. */
@ApplicationScoped
public class RequestPartnerAccess {

    /** The company to ask, and the reason. */
    public record Command(UUID companyId, String reason, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    PartnerAccessRequests requests;

    @Inject
    CompanyQueries companies;

    @Inject
    ManageNotices notices;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Returns the request's id. NOT_FOUND, COMPANY_INACTIVE or INVALID_INPUT; PARTNER_ACCESS_DENIED if the company
     * denies access, and CONFLICT if no request is needed or one is open.
     */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var scope = currentScope.require();
        var company = companies.requireActive(command.companyId(), "companyId");
        var request = new PartnerAccessRequest(scope, company.id(), command.reason(), clock.instant());
        if (company.partnerAccess() == PartnerAccess.ALLOWED) {
            throw new DomainException(
                    ErrorCode.CONFLICT, "You can already enter this company; no request is needed.", "companyId");
        }
        if (company.partnerAccess() == PartnerAccess.DENIED) {
            throw new DomainException(
                    ErrorCode.PARTNER_ACCESS_DENIED, "The company denies its partner access.", "companyId");
        }
        if (requests.open(company.id(), scope.actorId()).isPresent()) {
            throw new DomainException(
                    ErrorCode.CONFLICT, "A request is already waiting for the company's answer.", "companyId");
        }
        requests.persistAndFlush(request);
        notices.requested(request, company);
        audit.record(
                scope.partnerId(),
                company.id(),
                "requestPartnerAccess",
                IdType.PARTNER_ACCESS_REQUEST,
                request.id(),
                Map.of("reason", request.reason()));
        return request.id();
    }
}

package portal.companies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;

/** Reactivates a deactivated company for its partner. */
@ApplicationScoped
public class ReactivateCompany {

    public record Command(UUID companyId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    Companies companies;

    @Inject
    AuditTrail audit;

    /** Returns the company's id; NOT_FOUND, or CONFLICT if it is active. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var company = companies.lock(command.companyId());
        company.reactivate();
        companies.flush();
        audit.record(company.partnerId(), company.id(), "reactivateCompany", IdType.COMPANY, company.id(), Map.of());
        return company.id();
    }
}

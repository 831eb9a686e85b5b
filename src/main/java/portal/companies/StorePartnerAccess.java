package portal.companies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import portal.audit.AuditTrail;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** Stores whether the company's partner may enter. Manage mode handles the effect on open sessions. */
@ApplicationScoped
public class StorePartnerAccess {

    @Inject
    Companies companies;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    /** Applies to the company acted in. Setting the current value again is not recorded; INVALID_INPUT for null. */
    @Transactional
    public void handle(PartnerAccess access) {
        if (access == null) {
            throw DomainException.invalid("Provide ALLOWED, ASK or DENIED.", "partnerAccess");
        }
        var company = companies.lock(currentScope.requireCompany());
        var before = company.partnerAccess();
        if (before == access) {
            return;
        }
        company.letPartnerIn(access);
        companies.flush();
        audit.record(
                company.partnerId(),
                company.id(),
                "setPartnerAccess",
                IdType.COMPANY,
                company.id(),
                Map.of("partnerAccess", before + " → " + access));
    }
}

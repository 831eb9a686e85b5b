package portal.companies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import portal.audit.AuditTrail;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** The company says whether its partner may enter. What that means for sessions under way is manage mode's to say. */
@ApplicationScoped
public class StorePartnerAccess {

    @Inject
    Companies companies;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    /** For the company acted in. INVALID_INPUT for nothing; what is so already is not recorded again. */
    @Transactional
    public void handle(PartnerAccess access) {
        if (access == null) {
            throw DomainException.invalid("Say ALLOWED, ASK or DENIED.", "partnerAccess");
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

package portal.companies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import portal.companies.CompanyQueries.Customer;

/**
 * Ends new business with a company, for the use case that knows whether it may end. Whoever begins new business holds the
 * company's row shared ({@link CompanyQueries#requireActive}); closing waits for all of them and keeps later ones waiting.
 */
@ApplicationScoped
public class CompanyClosing {

    @Inject
    Companies companies;

    @Inject
    Event<CompanyClosed> closed;

    /** Deactivates the company and keeps its row locked; NOT_FOUND, or CONFLICT if it is deactivated. */
    @Transactional(TxType.MANDATORY)
    public Customer close(UUID companyId) {
        var company = companies.lock(companyId);
        company.deactivate();
        companies.flush();
        closed.fire(new CompanyClosed(company.partnerId(), company.id()));
        return CompanyQueries.customer(company);
    }
}

package portal.companies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import portal.companies.CompanyQueries.Customer;

/**
 * Deactivates a company for a use case that has checked that it may. New business holds a shared lock on the company's
 * row ({@link CompanyQueries#requireActive}); closing waits for those transactions and blocks later ones.
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

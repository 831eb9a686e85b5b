package portal.managemode;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import portal.companies.ResellerCompanyQueries;
import portal.tenancy.CurrentScope;
import portal.tenancy.Scopes;

/**
 * Determines where a partner's manager acts when entering: in its own partner's scope or, for a distributor, in a
 * restricted scope of the reseller for the one company that allows it.
 */
@ApplicationScoped
public class EntryScope {

    @Inject
    ResellerCompanyQueries resellerCompanies;

    @Inject
    CurrentScope currentScope;

    @Inject
    Scopes scopes;

    @Inject
    CurrentIdentityAssociation identity;

    /** Runs work that enters this company, or asks to. */
    public <T> T at(UUID companyId, Supplier<T> work) {
        var reseller = resellerCompanies.resellerOf(companyId);
        if (reseller.isEmpty()) {
            return work.get();
        }
        var caller = identity.getIdentity();
        return scopes.runAs(currentScope.require().distributorEntryTo(reseller.get(), companyId), () -> {
            identity.setIdentity(caller);
            return work.get();
        });
    }
}

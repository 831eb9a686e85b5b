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
 * Where a partner's manager stands who wants in: in its own partner's scope, or, as a distributor, at the door of the one
 * company of a reseller that lets it in (product spec, "Manage mode": the scope is then the reseller's).
 */
@ApplicationScoped
public class Entrance {

    @Inject
    ResellerCompanyQueries resellerCompanies;

    @Inject
    CurrentScope currentScope;

    @Inject
    Scopes scopes;

    @Inject
    CurrentIdentityAssociation identity;

    /** Does what has to be done to get into this company, or for being let in. */
    public <T> T at(UUID companyId, Supplier<T> work) {
        var reseller = resellerCompanies.resellerOf(companyId);
        if (reseller.isEmpty()) {
            return work.get();
        }
        var caller = identity.getIdentity();
        return scopes.runAs(currentScope.require().atTheDoorOf(reseller.get(), companyId), () -> {
            identity.setIdentity(caller);
            return work.get();
        });
    }
}

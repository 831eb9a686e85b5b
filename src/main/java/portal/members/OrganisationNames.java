package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import portal.companies.CompanyQueries;
import portal.partners.PartnerQueries;
import portal.tenancy.CurrentScope;

/** The name of the organisation acted in, for mails. */
@ApplicationScoped
class OrganisationNames {

    @Inject
    CurrentScope currentScope;

    @Inject
    PartnerQueries partners;

    @Inject
    CompanyQueries companies;

    String current() {
        var scope = currentScope.require();
        return scope.companyId() == null
                ? partners.name(scope.partnerId())
                : companies.load(List.of(scope.companyId())).get(0).getName();
    }
}

package portal.companies;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;

/** A reseller's company as its distributor sees it. */
@Type("ResellerCompany")
@Description("A distributor's view of a reseller's company.")
public final class ResellerCompanyView {

    private final CompanyName company;

    ResellerCompanyView(CompanyName company) {
        this.company = company;
    }

    @Id
    @NonNull
    @Description("The company's id.")
    public String getCompanyId() {
        return IdType.COMPANY.encode(company.id());
    }

    @Id
    @NonNull
    @Description("The id of the reseller that sells to the company.")
    public String getResellerId() {
        return IdType.PARTNER.encode(company.partnerId());
    }

    @NonNull
    @Description("The company's name.")
    public String getName() {
        return company.name();
    }
}

package portal.companies.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.companies.ResellerCompanyQueries;
import portal.kernel.IdType;

/** Filter for resellers' companies. */
@Input("ResellerCompanyFilter")
@Description("Filter for resellers' companies.")
public record ResellerCompanyFilter(
        @Id @Description("Only companies of this reseller.") String resellerId) {

    static ResellerCompanyQueries.Filter of(ResellerCompanyFilter filter) {
        return new ResellerCompanyQueries.Filter(
                filter == null || filter.resellerId == null ? null : IdType.PARTNER.orNone(filter.resellerId));
    }
}

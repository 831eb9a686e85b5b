package portal.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.partners.PartnerQueries;

/** Filter for partners. */
@Input("PartnerFilter")
@Description("Filter for partners.")
public record PartnerFilter(
        @Id @Description("Only resellers of this distributor.")
        String distributorId) {

    static PartnerQueries.Filter of(PartnerFilter filter) {
        return new PartnerQueries.Filter(
                filter == null || filter.distributorId == null ? null : IdType.PARTNER.orNone(filter.distributorId));
    }
}

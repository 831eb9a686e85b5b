package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.managemode.PartnerAccessRequestQueries;
import portal.managemode.PartnerAccessRequestStatus;

/** Which requests to be let in to list. */
@Input("PartnerAccessRequestFilter")
@Description("Which requests to be let in to list.")
public record PartnerAccessRequestFilter(
        @Id @Description("Only requests to this company.") String companyId,

        @Description("Only requests that stand so.") PartnerAccessRequestStatus status,

        @Description("Only those of your people at your resellers, or only those in your own companies.")
        Boolean atResellers) {

    PartnerAccessRequestQueries.Filter toFilter() {
        return new PartnerAccessRequestQueries.Filter(
                companyId == null ? null : IdType.COMPANY.orNone(companyId), status, atResellers);
    }
}

package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.managemode.PartnerAccessRequestQueries;
import portal.managemode.PartnerAccessRequestStatus;

/** Filter for partner access requests. */
@Input("PartnerAccessRequestFilter")
@Description("Filter for partner access requests.")
public record PartnerAccessRequestFilter(
        @Id @Description("Only requests to this company.") String companyId,

        @Description("Only requests with this status.") PartnerAccessRequestStatus status,

        @Description(
                "True: only your own members' sessions at your resellers. False: only sessions in your own companies.")
        Boolean atResellers) {

    PartnerAccessRequestQueries.Filter toFilter() {
        return new PartnerAccessRequestQueries.Filter(
                companyId == null ? null : IdType.COMPANY.orNone(companyId), status, atResellers);
    }
}

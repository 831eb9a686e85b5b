package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.managemode.ManageSessionQueries;

/** Which manage sessions to list. */
@Input("ManageSessionFilter")
@Description("Which manage sessions to list.")
public record ManageSessionFilter(
        @Id @Description("Only sessions in this company.") String companyId,

        @Description("Only live sessions, or only those that are over.")
        Boolean live,

        @Description("Only those of your people at your resellers, or only those in your own companies.")
        Boolean atResellers) {

    ManageSessionQueries.Filter toFilter() {
        return new ManageSessionQueries.Filter(
                companyId == null ? null : IdType.COMPANY.orNone(companyId), live, atResellers);
    }
}

package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.managemode.ManageSessionQueries;

/** Filter for manage sessions. */
@Input("ManageSessionFilter")
@Description("Filter for manage sessions.")
public record ManageSessionFilter(
        @Id @Description("Only sessions in this company.") String companyId,

        @Description("True: only live sessions. False: only ended sessions.")
        Boolean live,

        @Description(
                "True: only your own members' sessions at your resellers. False: only sessions in your own companies.")
        Boolean atResellers) {

    ManageSessionQueries.Filter toFilter() {
        return new ManageSessionQueries.Filter(
                companyId == null ? null : IdType.COMPANY.orNone(companyId), live, atResellers);
    }
}

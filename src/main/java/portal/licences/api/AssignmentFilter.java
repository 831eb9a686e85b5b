package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.licences.AssignmentQueries;
import portal.licences.AssignmentStatus;

/** Filter for assignments. */
@Input("AssignmentFilter")
@Description("Filter for assignments.")
public record AssignmentFilter(
        @Description("Only assignments with this status.") AssignmentStatus status,

        @Id @Description("Only assignments of this company.")
        String companyId,

        @Id @Description("Only assignments of this product.")
        String productId,

        @Description("True: only assignments that have free licences and are active. False: only the others.")
        Boolean available) {

    AssignmentQueries.Filter toFilter() {
        return new AssignmentQueries.Filter(
                status,
                companyId == null ? null : IdType.COMPANY.orNone(companyId),
                productId == null ? null : IdType.PRODUCT.orNone(productId),
                available);
    }
}

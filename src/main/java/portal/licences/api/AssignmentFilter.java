package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.licences.AssignmentQueries;
import portal.licences.AssignmentStatus;

/** Which assignments to list. */
@Input("AssignmentFilter")
@Description("Which assignments to list.")
public record AssignmentFilter(
        @Description("Only assignments whose term stands here.")
        AssignmentStatus status,

        @Id @Description("Only assignments of this company.")
        String companyId,

        @Id @Description("Only assignments of this product.")
        String productId,

        @Description(
                "Only assignments that licences can be allocated from now: active, with free licences; false for all others.")
        Boolean available) {

    AssignmentQueries.Filter toFilter() {
        return new AssignmentQueries.Filter(
                status,
                companyId == null ? null : IdType.COMPANY.orNone(companyId),
                productId == null ? null : IdType.PRODUCT.orNone(productId),
                available);
    }
}

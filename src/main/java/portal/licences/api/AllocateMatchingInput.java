package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.licences.AllocateMatching;
import portal.members.api.LearnerFilter;

/** What allocateMatching takes. */
@Input("AllocateMatchingInput")
@Description("A licence for every learner who matches, as previewed.")
public record AllocateMatchingInput(
        @NonNull @Description("Which learners; who holds a licence of the product already is left out.")
        LearnerFilter filter,

        @Id
        @Description(
                "The assignment to take the licences from; by default the active one with the latest end that has enough.")
        String assignmentId,

        @Id @Description("The product; may be left out where there are licences of one.")
        String productId,

        @NonNull @Description("The hash that previewMatching answered.")
        String previewHash,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    AllocateMatching.Command toCommand() {
        return new AllocateMatching.Command(
                filter.toFilter(),
                assignmentId == null ? null : IdType.ASSIGNMENT.require(assignmentId, "assignmentId"),
                productId == null ? null : IdType.PRODUCT.require(productId, "productId"),
                previewHash,
                idempotencyKey);
    }
}

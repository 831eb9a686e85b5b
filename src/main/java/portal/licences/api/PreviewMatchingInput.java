package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.licences.MatchingPreview;
import portal.licences.PreviewMatching;
import portal.members.api.LearnerFilter;

/** What previewMatching takes. */
@Input("PreviewMatchingInput")
@Description("Allocating to all learners who match, to try out.")
public record PreviewMatchingInput(
        @NonNull @Description("Which learners; who holds a licence of the product already is left out.")
        LearnerFilter filter,

        @Id
        @Description(
                "The assignment to take the licences from; by default the active one with the latest end that has enough.")
        String assignmentId,

        @Id @Description("The product; may be left out where there are licences of one.")
        String productId) {

    MatchingPreview run(PreviewMatching preview) {
        return preview.handle(
                filter.toFilter(),
                assignmentId == null ? null : IdType.ASSIGNMENT.require(assignmentId, "assignmentId"),
                productId == null ? null : IdType.PRODUCT.require(productId, "productId"));
    }
}

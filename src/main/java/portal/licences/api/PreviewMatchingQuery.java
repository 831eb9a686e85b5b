package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.licences.MatchingPreview;
import portal.licences.PreviewMatching;
import portal.members.api.LearnerFilter;
import portal.tenancy.*;

/** The query previewMatching, its input and its payload. */
@GraphQLApi
public class PreviewMatchingQuery {

    @Inject
    PreviewMatching previewMatching;

    @Query
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description(
            "Shows how many learners match and which assignment their licences would come from. Nothing is reserved.")
    public Payload previewMatching(@NonNull @Description("The allocation to preview.") Input input) {
        return Payloads.of(() -> input.run(previewMatching), Payload::new);
    }

    @Name("PreviewMatchingInput")
    @Description("An allocation to all matching learners to preview.")
    public record Input(
            @NonNull
            @Description("The learners to match. Those who already hold a licence of the product are excluded.")
            LearnerFilter filter,

            @Id
            @Description(
                    "The assignment to take the licences from; defaults to the active one with the latest expiry that has enough free licences.")
            String assignmentId,

            @Id @Description("The product; optional if the company has licences of only one product.")
            String productId) {

        MatchingPreview run(PreviewMatching preview) {
            return preview.handle(
                    filter.toFilter(),
                    assignmentId == null ? null : IdType.ASSIGNMENT.require(assignmentId, "assignmentId"),
                    productId == null ? null : IdType.PRODUCT.require(productId, "productId"));
        }
    }

    @Name("PreviewMatchingPayload")
    @Description("Payload of previewMatching.")
    public record Payload(
            @Description("The preview.") MatchingPreview preview,
            @NonNull @Description(Docs.PREVIEW_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.licences.MatchingPreview;
import portal.licences.PreviewMatching;
import portal.members.api.LearnerFilter;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The query previewMatching, its input and its payload. */
@GraphQLApi
public class PreviewMatchingQuery {

    @Inject
    PreviewMatching previewMatching;

    @Query
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Shows how many learners match and where their licences would come from. Nothing is reserved.")
    public Payload previewMatching(@NonNull @Description("Whom to allocate to.") Input input) {
        return Payloads.of(() -> input.run(previewMatching), Payload::new);
    }

    @Name("PreviewMatchingInput")
    @Description("Allocating to all learners who match, to try out.")
    public record Input(
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

    @Name("PreviewMatchingPayload")
    @Description("The answer to previewMatching.")
    public record Payload(
            @Description("What allocating would do.") MatchingPreview preview,

            @NonNull @Description("Why nothing can be shown; empty if it is.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

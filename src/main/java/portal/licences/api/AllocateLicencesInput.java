package portal.licences.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.licences.AllocateLicences;

/** What allocateLicences takes. */
@Input("AllocateLicencesInput")
@Description("Learners of the company acted in who get a licence each.")
public record AllocateLicencesInput(
        @NonNull @Id @Description("The learners, 1 to 1,000; all get a licence or none.")
        List<@NonNull String> learnerIds,

        @Id
        @Description(
                "The assignment to take the licences from; by default the active one with the latest end that has enough and whose term does not overlap what the learners hold.")
        String assignmentId,

        @Id @Description("The product; may be left out where there are licences of one.")
        String productId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    AllocateLicences.Command toCommand() {
        var learners = new ArrayList<UUID>(learnerIds.size());
        for (int i = 0; i < learnerIds.size(); i++) {
            learners.add(IdType.MEMBER.require(learnerIds.get(i), "learnerIds", String.valueOf(i)));
        }
        return new AllocateLicences.Command(
                assignmentId == null ? null : IdType.ASSIGNMENT.require(assignmentId, "assignmentId"),
                productId == null ? null : IdType.PRODUCT.require(productId, "productId"),
                learners,
                idempotencyKey);
    }
}

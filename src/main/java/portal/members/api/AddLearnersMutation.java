package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.members.AddLearners;
import portal.members.LearnerQueries;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation addLearners, its input and its payload. */
@GraphQLApi
public class AddLearnersMutation {

    @Inject
    AddLearners addLearners;

    @Inject
    MemberQueries members;

    @Inject
    LearnerQueries learners;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Adds learners to the company acted in, all or none.")
    public Payload addLearners(@NonNull @Description("The learners.") Input input) {
        return Payloads.of(() -> members.findAll(addLearners.handle(input.toCommand())), Payload::new);
    }

    @Name("AddLearnersInput")
    @Description("Learners of the company acted in.")
    public record Input(
            @NonNull @Description("The learners, 1 to 1,000; all are added or none.")
            List<@NonNull LearnerInput> learners,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        AddLearners.Command toCommand() {
            return new AddLearners.Command(
                    learners.stream().map(LearnerInput::toNewLearner).toList(), idempotencyKey);
        }
    }

    @Name("AddLearnersPayload")
    @Description("The answer to addLearners.")
    public record Payload(
            @Description("The learners, in the order given.")
            List<@NonNull MemberView> learners,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

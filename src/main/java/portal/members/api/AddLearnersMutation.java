package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

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
    @Description("Adds learners to the current company. All are added or none.")
    public Payload addLearners(@NonNull @Description("The learners.") Input input) {
        return Payloads.of(() -> members.findAll(addLearners.handle(input.toCommand())), Payload::new);
    }

    @Name("AddLearnersInput")
    @Description("New learners of the current company.")
    public record Input(
            @NonNull @Description("Between 1 and 1,000 learners.")
            List<@NonNull LearnerInput> learners,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        AddLearners.Command toCommand() {
            return new AddLearners.Command(
                    learners.stream().map(LearnerInput::toNewLearner).toList(), idempotencyKey);
        }
    }

    @Name("AddLearnersPayload")
    @Description("Payload of addLearners.")
    public record Payload(
            @Description("The learners, in the order of the input.")
            List<@NonNull MemberView> learners,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

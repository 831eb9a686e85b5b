package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.members.AddLearners;

/** What addLearners takes. */
@Input("AddLearnersInput")
@Description("Learners of the company acted in.")
public record AddLearnersInput(
        @NonNull @Description("The learners, 1 to 1,000; all are added or none.")
        List<@NonNull LearnerInput> learners,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    AddLearners.Command toCommand() {
        return new AddLearners.Command(
                learners.stream().map(LearnerInput::toNewLearner).toList(), idempotencyKey);
    }
}

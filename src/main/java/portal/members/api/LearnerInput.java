package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.members.AddLearners;

/** A learner to add. */
@Input("LearnerInput")
@Description("A learner to add.")
public record LearnerInput(
        @NonNull @Description("The learner's e-mail address.")
        String email,

        @NonNull @Description("The learner's name, at most 200 characters.")
        String name,

        @Description("The language of e-mails to the person, for example en.")
        String language) {

    AddLearners.NewLearner toNewLearner() {
        return new AddLearners.NewLearner(email, name, language);
    }
}

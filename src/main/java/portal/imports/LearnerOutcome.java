package portal.imports;

import org.eclipse.microprofile.graphql.Description;

/** What happens to a row when learners are added from a file. */
@Description("What adding learners from a file does with a row.")
public enum LearnerOutcome {
    @Description("The learner is added; a member who is no learner yet becomes one.")
    ADD,
    @Description("A learner of the company has this e-mail address already.")
    ALREADY_LEARNER,
    @Description("A row further up has the same e-mail address.")
    DUPLICATE,
    @Description("The cell holds no e-mail address.")
    INVALID_EMAIL,
    @Description("The cell of the name is empty, too long, or holds control characters.")
    INVALID_NAME
}

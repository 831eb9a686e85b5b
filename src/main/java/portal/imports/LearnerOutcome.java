package portal.imports;

import org.eclipse.microprofile.graphql.Description;

/** The outcome of a row when learners are added from a file. */
@Description("The outcome of a row when learners are added from a file.")
public enum LearnerOutcome {
    @Description("The learner is added; an existing member becomes a learner.")
    ADD,
    @Description("A learner of the company already has this e-mail address.")
    ALREADY_LEARNER,
    @Description("An earlier row has the same e-mail address.")
    DUPLICATE,
    @Description("The cell does not contain an e-mail address.")
    INVALID_EMAIL,
    @Description("The name is empty, too long or contains control characters.")
    INVALID_NAME
}

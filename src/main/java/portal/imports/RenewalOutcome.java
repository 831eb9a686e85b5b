package portal.imports;

import org.eclipse.microprofile.graphql.Description;

/** The outcome of a row when licences are renewed from a file. */
@Description("The outcome of a row in a renewal.")
public enum RenewalOutcome {
    @Description("The learner's licence of the product has expired; the learner receives a new one.")
    RENEW,
    @Description("No learner of the company has this e-mail address.")
    NOT_FOUND,
    @Description("The learner holds a current or future licence of the product, or has never held one.")
    NOT_EXPIRED,
    @Description("An earlier row has the same e-mail address.")
    DUPLICATE,
    @Description("The cell does not contain an e-mail address.")
    INVALID_EMAIL,
    @Description("The learner's licence has expired, but the assignment has no free licence left.")
    NO_LICENCE_LEFT
}

package portal.imports;

import org.eclipse.microprofile.graphql.Description;

/** What happens to a row when licences are renewed from a file. */
@Description("What a renewal does with a row of the file.")
public enum RenewalOutcome {
    @Description("The learner's licence of the product is over: the learner gets a new one.")
    RENEW,
    @Description("No learner of the company has this e-mail address.")
    NOT_FOUND,
    @Description(
            "The learner holds a licence of the product now or for some of the time to come, or has never held one.")
    NOT_EXPIRED,
    @Description("A row further up has the same e-mail address.")
    DUPLICATE,
    @Description("The cell holds no e-mail address.")
    INVALID_EMAIL,
    @Description("The learner's licence is over, but the assignment has no licence left.")
    NO_LICENCE_LEFT
}

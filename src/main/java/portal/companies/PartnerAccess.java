package portal.companies;

import org.eclipse.microprofile.graphql.Description;

/** Whether the partner may enter manage mode for a company. */
@Description("Whether the partner may enter manage mode for a company.")
public enum PartnerAccess {
    @Description("The partner's managers enter whenever they need to.")
    ALLOWED,
    @Description("They ask each time, and a manager of the company approves.")
    ASK,
    @Description("They stay outside.")
    DENIED
}

package portal.companies;

import org.eclipse.microprofile.graphql.Description;

/** Whether the partner may enter manage mode for a company. */
@Description("Whether the partner may enter manage mode for a company.")
public enum PartnerAccess {
    @Description("The partner's managers may enter at any time.")
    ALLOWED,
    @Description("A manager of the company must approve a request first.")
    ASK,
    @Description("The partner's managers may not enter.")
    DENIED
}

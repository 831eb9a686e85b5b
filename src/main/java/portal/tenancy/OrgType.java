package portal.tenancy;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** The kind of organisation that a person acts in; each is an OIDC tenant, named by the claim {@code org_type}. */
@Description("The kind of an organisation.")
public enum OrgType {
    @Description("The vendor, who runs the portal.")
    OPERATOR,
    @Description("A partner, which sells licences to companies and manages them.")
    PARTNER,
    @Description("A customer company.")
    CUSTOMER;

    private final String claim = name().toLowerCase(Locale.ROOT);

    /** Returns the name used in tokens, as OIDC tenant and in the database scope. */
    public String claim() {
        return claim;
    }
}

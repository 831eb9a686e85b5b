package portal.tenancy;

import org.eclipse.microprofile.graphql.Description;

/** A member's role in an organisation. */
@Description("A member's role in an organisation.")
public enum Role {
    @Description("Creates partners and products.")
    OPERATOR(OrgType.OPERATOR),
    @Description("Handles support cases for the vendor.")
    SUPPORT(OrgType.OPERATOR),
    @Description("Manages a partner: its companies, orders and members.")
    PARTNER_MANAGER(OrgType.PARTNER),
    @Description("Has read-only access to everything that a partner manager sees.")
    PARTNER_VIEWER(OrgType.PARTNER),
    @Description("A service account with a partner manager's permissions.")
    INTEGRATION(OrgType.PARTNER),
    @Description("Manages a company: its orders, learners and members.")
    CUSTOMER_MANAGER(OrgType.CUSTOMER),
    @Description("Reads a company's orders and licences, and receives e-mails about them.")
    REGISTERED_USER(OrgType.CUSTOMER),
    @Description("Uses the licensed product.")
    LEARNER(OrgType.CUSTOMER);

    private final OrgType orgType;

    Role(OrgType orgType) {
        this.orgType = orgType;
    }

    /** Returns the kind of organisation that this role exists in. */
    public OrgType orgType() {
        return orgType;
    }
}

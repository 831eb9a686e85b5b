package portal.demo;

import java.util.Locale;

/** The kind of organisation that a persona belongs to, as it appears in the claim {@code org_type}. */
public enum OrgType {
    OPERATOR,
    PARTNER,
    CUSTOMER;

    /** The value of the claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}

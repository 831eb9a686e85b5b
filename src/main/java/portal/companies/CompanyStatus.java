package portal.companies;

import org.eclipse.microprofile.graphql.Description;

/** Whether new business with a company is possible. */
@Description("Whether business with a company goes on.")
public enum CompanyStatus {
    @Description("Orders can be requested and assigned.")
    ACTIVE,
    @Description("Deactivated: nothing new can be ordered, assigned or allocated, and no learner added.")
    INACTIVE
}

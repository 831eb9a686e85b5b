package portal.companies;

import org.eclipse.microprofile.graphql.Description;

/** Whether new business with a company is possible. */
@Description("Whether a company is active.")
public enum CompanyStatus {
    @Description("Orders can be requested and assigned.")
    ACTIVE,
    @Description("The company is deactivated: no orders, assignments, allocations or new learners are possible.")
    INACTIVE
}

package portal.reports;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The counts at an instant, as the API shows them. */
@Type("Dashboard")
@Description("Current key figures of your partner or, in a company, of your company.")
public record DashboardView(
        @NonNull @Description("When the figures were computed.")
        Instant at,

        @Description("Number of active companies.") int companyCount,

        @Description("Number of companies that had licences but have no valid ones now.")
        int expiredCompanyCount,

        @Description("Number of orders waiting for the partner's decision.")
        int requestedOrderCount,

        @Description("Number of active assignments.") int activeAssignmentCount,

        @Description("Number of active assignments that end within the partner's expiringDays.")
        int expiringAssignmentCount,

        @Description("Number of valid licences.") int licenceCount,

        @Description("Number of valid licences that are allocated to learners.")
        int allocatedCount,

        @Description("Number of valid licences that are free to allocate.")
        int freeCount,

        @Description("Number of valid licences that end within the partner's expiringDays.")
        int expiringCount,

        @Description("Number of learners; null outside a company.")
        Integer learnerCount,

        @Description("Number of learners whose licence has expired; null outside a company.")
        Integer expiredLearnerCount,

        @Description("Number of e-mails that could not be delivered and have not been resent.")
        int undeliveredCount) {}

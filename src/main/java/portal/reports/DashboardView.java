package portal.reports;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The counts at an instant, as the API shows them. */
@Type("Dashboard")
@Description("How things stand now at your partner or, inside one, in your company.")
public record DashboardView(
        @NonNull @Description("The instant that all numbers are of.")
        Instant at,

        @Description("How many companies are active.") int companyCount,

        @Description("How many companies had licences and have none now that is valid.")
        int expiredCompanyCount,

        @Description("How many orders wait for the partner.")
        int requestedOrderCount,

        @Description("How many assignments are valid.") int activeAssignmentCount,

        @Description("How many of them end soon, within the partner's expiringDays.")
        int expiringAssignmentCount,

        @Description("How many licences are valid.") int licenceCount,
        @Description("How many of them learners hold.") int allocatedCount,

        @Description("How many of them can be given to learners and are held by nobody.")
        int freeCount,

        @Description("How many of them end soon.") int expiringCount,

        @Description("How many learners there are; null outside a company, whose own they are.")
        Integer learnerCount,

        @Description("How many learners held a licence that is over; null outside a company.")
        Integer expiredLearnerCount,

        @Description("How many mails could not be delivered, and have not been sent again.")
        int undeliveredCount) {}

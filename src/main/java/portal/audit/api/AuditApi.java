package portal.audit.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import portal.audit.AuditEventConnection;
import portal.audit.AuditEventSort;
import portal.audit.AuditQueries;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The audit trail over GraphQL. Who its members and companies are is told where those are known. */
@GraphQLApi
public class AuditApi {

    @Inject
    AuditQueries trail;

    @Query
    @NonNull
    @Allowed(Permission.READ_AUDIT)
    @Description("What was done at your partner, in your company, or by the operator's own people. The latest first.")
    public AuditEventConnection auditEvents(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") AuditEventFilter filter,
            @Description("How to sort them.") AuditEventOrder orderBy) {
        var wanted = filter == null ? AuditQueries.Filter.ANY : filter.toFilter();
        var order = orderBy == null ? new AuditEventOrder(AuditEventSort.AT, SortDirection.DESC) : orderBy;
        return trail.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }
}

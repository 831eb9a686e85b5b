package portal.audit.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.*;
import portal.audit.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.tenancy.*;

/** The audit trail over GraphQL. TrailApi in the web capability adds its members and companies. */
@GraphQLApi
public class AuditApi {

    @Inject
    AuditQueries trail;

    @Query
    @NonNull
    @Allowed(Permission.READ_AUDIT)
    @Description("Audit events of your partner, your company or the operator's own staff, latest first by default.")
    public AuditEventConnection auditEvents(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) AuditEventFilter filter,
            @Description(Docs.ORDER_BY) AuditEventOrder orderBy) {
        var wanted = filter == null ? AuditQueries.Filter.ANY : filter.toFilter();
        var order = orderBy == null ? new AuditEventOrder(AuditEventSort.AT, SortDirection.DESC) : orderBy;
        return trail.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }
}

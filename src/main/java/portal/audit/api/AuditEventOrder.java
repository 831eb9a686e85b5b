package portal.audit.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.audit.AuditEventSort;
import portal.kernel.page.SortDirection;

/** Sort order for audit events. */
@Input("AuditEventOrder")
@Description("Sort order for audit events.")
public record AuditEventOrder(
        @NonNull @Description("The field to sort by.") AuditEventSort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}

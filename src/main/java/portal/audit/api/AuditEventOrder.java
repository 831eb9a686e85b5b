package portal.audit.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.audit.AuditEventSort;
import portal.kernel.page.SortDirection;

/** How to sort audit events. */
@Input("AuditEventOrder")
@Description("How to sort audit events.")
public record AuditEventOrder(
        @NonNull @Description("What to sort by.") AuditEventSort field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}

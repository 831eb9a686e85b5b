package portal.audit;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of audit events. */
@Description("One page of audit events.")
public final class AuditEventConnection
        extends AbstractConnection<AuditEventView, AuditEventConnection.AuditEventEdge> {

    AuditEventConnection(Slice<AuditEventView> slice, IntSupplier count) {
        super(slice, AuditEventEdge::new, count);
    }

    /** A row of a list of audit events. */
    @Description("An edge in a list of audit events.")
    public static final class AuditEventEdge extends AbstractEdge<AuditEventView> {
        AuditEventEdge(Slice.Row<AuditEventView> row) {
            super(row);
        }
    }
}

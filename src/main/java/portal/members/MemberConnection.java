package portal.members;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of members. */
@Description("One page of members.")
public final class MemberConnection extends AbstractConnection<MemberView, MemberConnection.MemberEdge> {

    MemberConnection(Slice<MemberView> slice, IntSupplier count) {
        super(slice, MemberEdge::new, count);
    }

    /** A row of a list of members. */
    @Description("An edge in a list of members.")
    public static final class MemberEdge extends AbstractEdge<MemberView> {
        MemberEdge(Slice.Row<MemberView> row) {
            super(row);
        }
    }
}

package portal.notices;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of notices. */
@Description("One page of notices.")
public final class NoticeConnection extends AbstractConnection<NoticeView, NoticeConnection.NoticeEdge> {

    NoticeConnection(Slice<NoticeView> slice, IntSupplier count) {
        super(slice, NoticeEdge::new, count);
    }

    /** A row of a list of notices. */
    @Description("An edge in a list of notices.")
    public static final class NoticeEdge extends AbstractEdge<NoticeView> {
        NoticeEdge(Slice.Row<NoticeView> row) {
            super(row);
        }
    }
}

package portal.imports;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of a learner plan's rows. */
@Description("One page of rows of a plan.")
public final class LearnerRowConnection
        extends AbstractConnection<LearnerRowView, LearnerRowConnection.LearnerRowEdge> {

    LearnerRowConnection(Slice<LearnerRowView> slice, IntSupplier count) {
        super(slice, LearnerRowEdge::new, count);
    }

    /** A row of a list of a plan's rows. */
    @Description("An edge in a list of plan rows.")
    public static final class LearnerRowEdge extends AbstractEdge<LearnerRowView> {
        LearnerRowEdge(Slice.Row<LearnerRowView> row) {
            super(row);
        }
    }
}

package portal.refunds.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import portal.kernel.page.PageRequest;
import portal.licences.AllocationConnection;
import portal.refunds.PreviewRefund;
import portal.refunds.RefundPreview;

/** Refunds over GraphQL. */
@GraphQLApi
public class RefundApi {

    @Inject
    PreviewRefund previewRefund;

    @Description("Who would lose access, the earliest start first; null if you may not see the company's learners.")
    public AllocationConnection allocations(
            @Source RefundPreview preview,
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before) {
        return previewRefund.losing(preview, PageRequest.of(first, after, last, before));
    }
}

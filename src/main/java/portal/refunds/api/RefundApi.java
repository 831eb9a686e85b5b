package portal.refunds.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.kernel.api.Payloads;
import portal.kernel.page.PageRequest;
import portal.licences.AllocationConnection;
import portal.orders.OrderQueries;
import portal.refunds.PreviewRefund;
import portal.refunds.RefundOrder;
import portal.refunds.RefundPreview;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Refunds over GraphQL. */
@GraphQLApi
public class RefundApi {

    @Inject
    PreviewRefund previewRefund;

    @Inject
    RefundOrder refundOrder;

    @Inject
    OrderQueries orders;

    @Query
    @NonNull
    @Allowed(Permission.PREVIEW_REFUNDS)
    @Description("Shows what refunding an order would take away. Nothing is reserved.")
    public PreviewRefundPayload previewRefund(
            @NonNull @Description("The refund to try out.") PreviewRefundInput input) {
        return Payloads.of(() -> input.run(previewRefund), PreviewRefundPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_ORDERS)
    @Description(
            "Takes back all licences of an order; those who hold them lose access at once. Never inside manage mode.")
    public RefundOrderPayload refundOrder(
            @NonNull @Description("The order, and what was previewed.") RefundOrderInput input) {
        return Payloads.of(() -> orders.find(refundOrder.handle(input.toCommand())), RefundOrderPayload::new);
    }

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

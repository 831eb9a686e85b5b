package portal.refunds.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.refunds.PreviewRefund;
import portal.refunds.RefundPreview;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The query previewRefund, its input and its payload. */
@GraphQLApi
public class PreviewRefundQuery {

    @Inject
    PreviewRefund previewRefund;

    @Query
    @NonNull
    @Allowed(Permission.PREVIEW_REFUNDS)
    @Description("Shows what refunding an order would take away. Nothing is reserved.")
    public Payload previewRefund(@NonNull @Description("The refund to try out.") Input input) {
        return Payloads.of(() -> input.run(previewRefund), Payload::new);
    }

    @Name("PreviewRefundInput")
    @Description("A refund to try out.")
    public record Input(
            @NonNull @Id @Description("The assigned order.") String orderId) {

        RefundPreview run(PreviewRefund preview) {
            return preview.handle(IdType.ORDER.require(orderId, "orderId"));
        }
    }

    @Name("PreviewRefundPayload")
    @Description("The answer to previewRefund.")
    public record Payload(
            @Description("What refunding would do.") RefundPreview preview,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

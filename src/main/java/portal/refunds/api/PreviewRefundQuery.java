package portal.refunds.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.refunds.PreviewRefund;
import portal.refunds.RefundPreview;
import portal.tenancy.*;

/** The query previewRefund, its input and its payload. */
@GraphQLApi
public class PreviewRefundQuery {

    @Inject
    PreviewRefund previewRefund;

    @Query
    @NonNull
    @Allowed(Permission.PREVIEW_REFUNDS)
    @Description("Shows which licences refunding an order would revoke. Nothing is reserved.")
    public Payload previewRefund(@NonNull @Description("The refund to preview.") Input input) {
        return Payloads.of(() -> input.run(previewRefund), Payload::new);
    }

    @Name("PreviewRefundInput")
    @Description("A refund to preview.")
    public record Input(
            @NonNull @Id @Description("The assigned order.") String orderId) {

        RefundPreview run(PreviewRefund preview) {
            return preview.handle(IdType.ORDER.require(orderId, "orderId"));
        }
    }

    @Name("PreviewRefundPayload")
    @Description("Payload of previewRefund.")
    public record Payload(
            @Description("The preview.") RefundPreview preview,
            @NonNull @Description(Docs.PREVIEW_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

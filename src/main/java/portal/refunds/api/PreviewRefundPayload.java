package portal.refunds.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.refunds.RefundPreview;

/** The answer to the operation of the same name. */
@Description("The answer to previewRefund.")
public record PreviewRefundPayload(
        @Description("What refunding would do.") RefundPreview preview,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}

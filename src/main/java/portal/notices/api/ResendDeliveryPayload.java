package portal.notices.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.notices.DeliveryView;

/** The answer to the mutation of the same name. */
@Description("The answer to resendDelivery.")
public record ResendDeliveryPayload(
        @Description("The further delivery, about to be sent.")
        DeliveryView delivery,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}

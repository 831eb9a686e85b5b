package portal.notices.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.notices.DeliveryQueries;
import portal.notices.DeliveryView;
import portal.notices.ResendDelivery;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation resendDelivery, its input and its payload. */
@GraphQLApi
public class ResendDeliveryMutation {

    @Inject
    ResendDelivery resendDelivery;

    @Inject
    DeliveryQueries deliveries;

    @Mutation
    @NonNull
    @Allowed(Permission.RESEND_DELIVERIES)
    @Description("Sends a mail again, to its recipient's registered address. Not right after the last attempt.")
    public Payload resendDelivery(@NonNull @Description("The mail.") Input input) {
        return Payloads.of(() -> deliveries.find(resendDelivery.handle(input.toCommand())), Payload::new);
    }

    @Name("ResendDeliveryInput")
    @Description("The mail that is sent again.")
    public record Input(
            @NonNull @Id @Description("The delivery, or an earlier one of the same mail.")
            String deliveryId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ResendDelivery.Command toCommand() {
            return new ResendDelivery.Command(IdType.DELIVERY.require(deliveryId, "deliveryId"), idempotencyKey);
        }
    }

    @Name("ResendDeliveryPayload")
    @Description("The answer to resendDelivery.")
    public record Payload(
            @Description("The further delivery, about to be sent.")
            DeliveryView delivery,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

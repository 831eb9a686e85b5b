package portal.notices.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.notices.*;
import portal.tenancy.*;

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
    @Description(
            "Resends an e-mail to the recipient's current address. Not available immediately after the last attempt.")
    public Payload resendDelivery(@NonNull @Description("The e-mail.") Input input) {
        return Payloads.of(() -> deliveries.find(resendDelivery.handle(input.toCommand())), Payload::new);
    }

    @Name("ResendDeliveryInput")
    @Description("The e-mail to resend.")
    public record Input(
            @NonNull @Id @Description("The delivery, or an earlier one of the same e-mail.")
            String deliveryId,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ResendDelivery.Command toCommand() {
            return new ResendDelivery.Command(IdType.DELIVERY.require(deliveryId, "deliveryId"), idempotencyKey);
        }
    }

    @Name("ResendDeliveryPayload")
    @Description("Payload of resendDelivery.")
    public record Payload(
            @Description("The new delivery, queued for sending.")
            DeliveryView delivery,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

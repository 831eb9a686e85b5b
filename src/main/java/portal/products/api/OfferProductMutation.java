package portal.products.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.products.*;
import portal.tenancy.*;

/** The mutation offerProduct, its input and its payload. */
@GraphQLApi
public class OfferProductMutation {

    @Inject
    OfferProduct offerProduct;

    @Inject
    ProductQueries products;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PRODUCTS)
    @Description("Allows a partner to sell a product.")
    public Payload offerProduct(@NonNull @Description("The partner and the product.") Input input) {
        return Payloads.of(() -> products.find(offerProduct.handle(input.toCommand())), Payload::new);
    }

    @Name("OfferProductInput")
    @Description("Allows a partner to sell a product.")
    public record Input(
            @NonNull @Id @Description("The partner.") String partnerId,
            @NonNull @Id @Description("The product.") String productId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        OfferProduct.Command toCommand() {
            return new OfferProduct.Command(
                    IdType.PARTNER.require(partnerId, "partnerId"),
                    IdType.PRODUCT.require(productId, "productId"),
                    idempotencyKey);
        }
    }

    @Name("OfferProductPayload")
    @Description("Payload of offerProduct.")
    public record Payload(
            @Description("The product.") ProductView product,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

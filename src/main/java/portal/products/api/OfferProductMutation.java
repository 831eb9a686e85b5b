package portal.products.api;

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
import portal.products.OfferProduct;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Lets a partner sell a product.")
    public Payload offerProduct(@NonNull @Description("Partner and product.") Input input) {
        return Payloads.of(() -> products.find(offerProduct.handle(input.toCommand())), Payload::new);
    }

    @Name("OfferProductInput")
    @Description("Lets a partner sell a product.")
    public record Input(
            @NonNull @Id @Description("The partner.") String partnerId,
            @NonNull @Id @Description("The product.") String productId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        OfferProduct.Command toCommand() {
            return new OfferProduct.Command(
                    IdType.PARTNER.require(partnerId, "partnerId"),
                    IdType.PRODUCT.require(productId, "productId"),
                    idempotencyKey);
        }
    }

    @Name("OfferProductPayload")
    @Description("The answer to offerProduct.")
    public record Payload(
            @Description("The product.") ProductView product,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

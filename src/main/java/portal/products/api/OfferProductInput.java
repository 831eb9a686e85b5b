package portal.products.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.products.OfferProduct;

/** What offerProduct takes. */
@Input("OfferProductInput")
@Description("Lets a partner sell a product.")
public record OfferProductInput(
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

package portal.products.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.products.CreateProduct;
import portal.products.ProductDelivery;

/** What createProduct takes. */
@Input("CreateProductInput")
@Description("A new product.")
public record CreateProductInput(
        @NonNull @Description("The vendor's code: 2 to 32 capital letters, digits and hyphens.")
        String code,

        @NonNull @Description("The name, at most 200 characters.")
        String name,

        @Description("The edition, for example Premium.") String edition,
        @Description("The version that is licensed.") String version,

        @Description("Where to read how licences are applied to the product.")
        String importGuideUrl,

        @NonNull @Description("How its licences reach the customer: one way or several.")
        List<@NonNull ProductDelivery> deliveries,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    CreateProduct.Command toCommand() {
        return new CreateProduct.Command(code, name, edition, version, importGuideUrl, deliveries, idempotencyKey);
    }
}

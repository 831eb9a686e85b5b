package portal.products.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.products.CreateProduct;
import portal.products.ProductDelivery;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation createProduct, its input and its payload. */
@GraphQLApi
public class CreateProductMutation {

    @Inject
    CreateProduct createProduct;

    @Inject
    ProductQueries products;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PRODUCTS)
    @Description("Adds a product. Partners sell it once it is offered to them.")
    public Payload createProduct(@NonNull @Description("The new product.") Input input) {
        return Payloads.of(() -> products.find(createProduct.handle(input.toCommand())), Payload::new);
    }

    @Name("CreateProductInput")
    @Description("A new product.")
    public record Input(
            @NonNull @Description("The vendor's code: 2 to 32 capital letters, digits and hyphens.")
            String code,

            @NonNull @Description("The name, at most 200 characters.")
            String name,

            @Description("The edition, for example Premium.")
            String edition,

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

    @Name("CreateProductPayload")
    @Description("The answer to createProduct.")
    public record Payload(
            @Description("The new product.") ProductView product,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

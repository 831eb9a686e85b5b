package portal.products.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.products.*;
import portal.tenancy.*;

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
    @Description("Creates a product. Partners can sell it once it has been offered to them.")
    public Payload createProduct(@NonNull @Description("The new product.") Input input) {
        return Payloads.of(() -> products.find(createProduct.handle(input.toCommand())), Payload::new);
    }

    @Name("CreateProductInput")
    @Description("A new product.")
    public record Input(
            @NonNull @Description("The vendor's product code: 2 to 32 capital letters, digits and hyphens.")
            String code,

            @NonNull @Description("The name, at most 200 characters.")
            String name,

            @Description("The edition, for example Premium.")
            String edition,

            @Description("The version that is licensed.") String version,

            @Description("URL of the instructions for activating licences.")
            String importGuideUrl,

            @NonNull @Description("The ways in which licences are delivered to the customer, at least one.")
            List<@NonNull ProductDelivery> deliveries,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        CreateProduct.Command toCommand() {
            return new CreateProduct.Command(code, name, edition, version, importGuideUrl, deliveries, idempotencyKey);
        }
    }

    @Name("CreateProductPayload")
    @Description("Payload of createProduct.")
    public record Payload(
            @Description("The new product.") ProductView product,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}

package portal.products.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import portal.kernel.api.Payloads;
import portal.kernel.page.PageRequest;
import portal.products.CreateProduct;
import portal.products.OfferProduct;
import portal.products.ProductConnection;
import portal.products.ProductQueries;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Products over GraphQL. */
@GraphQLApi
public class ProductApi {

    @Inject
    CreateProduct createProduct;

    @Inject
    OfferProduct offerProduct;

    @Inject
    ProductQueries products;

    @Query
    @NonNull
    @Allowed(Permission.READ_PRODUCTS)
    @Description("Products by name: all for the operator, otherwise those that your partner sells.")
    public ProductConnection products(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before) {
        return products.page(PageRequest.of(first, after, last, before));
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PRODUCTS)
    @Description("Adds a product. Partners sell it once it is offered to them.")
    public CreateProductPayload createProduct(@NonNull @Description("The new product.") CreateProductInput input) {
        return Payloads.of(() -> products.find(createProduct.handle(input.toCommand())), CreateProductPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PRODUCTS)
    @Description("Lets a partner sell a product.")
    public OfferProductPayload offerProduct(@NonNull @Description("Partner and product.") OfferProductInput input) {
        return Payloads.of(() -> products.find(offerProduct.handle(input.toCommand())), OfferProductPayload::new);
    }
}

package portal.products.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import portal.kernel.page.PageRequest;
import portal.products.ProductConnection;
import portal.products.ProductQueries;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Products over GraphQL. */
@GraphQLApi
public class ProductApi {

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
}

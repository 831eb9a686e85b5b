package portal.products.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.products.ProductConnection;
import portal.products.ProductQueries;
import portal.tenancy.*;

/** Products over GraphQL. */
@GraphQLApi
public class ProductApi {

    @Inject
    ProductQueries products;

    @Query
    @NonNull
    @Allowed(Permission.READ_PRODUCTS)
    @Description("Products sorted by name: all for the operator, otherwise those that your partner sells.")
    public ProductConnection products(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before) {
        return products.page(PageRequest.of(first, after, last, before));
    }
}

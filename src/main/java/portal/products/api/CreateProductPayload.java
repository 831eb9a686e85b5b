package portal.products.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.products.ProductView;

/** The answer to the mutation of the same name. */
@Description("The answer to createProduct.")
public record CreateProductPayload(
        @Description("The new product.") ProductView product,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}

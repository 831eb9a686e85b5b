package portal.products;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How the licences of a product reach the customer. */
@Enum("ProductDelivery")
@Description("A way in which licences of a product are delivered to the customer.")
public enum ProductDelivery {
    @Description("Licences are allocated to learners.")
    SEATS,
    @Description("A licence file is imported into an installation.")
    LICENCE_FILE,
    @Description("An installation fetches its entitlements with a token.")
    TOKEN
}

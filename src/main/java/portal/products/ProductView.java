package portal.products;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** A product as the API shows it. */
@Type("Product")
@Description("A licensed product.")
public final class ProductView implements Node {

    private final Product product;

    ProductView(Product product) {
        this.product = product;
    }

    @Override
    @Id
    @NonNull
    @Description("The product's id.")
    public String getId() {
        return IdType.PRODUCT.encode(product.id());
    }

    @NonNull
    @Description("The vendor's unique product code.")
    public String getCode() {
        return product.code();
    }

    @NonNull
    @Description("The product's name.")
    public String getName() {
        return product.name();
    }

    @Description("The edition, for example Premium; null if there is none.")
    public String getEdition() {
        return product.edition();
    }

    @Description("The licensed version; null if unspecified.")
    public String getVersion() {
        return product.productVersion();
    }

    @Description("URL of the instructions for activating licences; null if there is none.")
    public String getImportGuideUrl() {
        return product.importGuideUrl();
    }

    @NonNull
    @Description("The ways in which its licences are delivered to the customer.")
    public List<@NonNull ProductDelivery> getDeliveries() {
        return product.deliveries();
    }

    @NonNull
    @Description("Whether the product can be ordered.")
    public boolean isActive() {
        return product.active();
    }

    @NonNull
    @Description("When the product was created.")
    public Instant getCreatedAt() {
        return product.createdAt();
    }
}

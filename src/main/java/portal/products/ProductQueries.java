package portal.products;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import portal.kernel.ByKeys;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.kernel.page.SortField;
import portal.readmodel.NodeSource;
import portal.readmodel.ReadModel;
import portal.tenancy.Permission;

/** Reads products: the operator sees all, others those that their partner sells. */
@ReadModel
public class ProductQueries implements NodeSource<ProductView> {

    private static final SortField BY_NAME = new SortField("NAME", "name", text -> text);

    /** The facts about a product that orders and licences need. */
    public record Sold(UUID id, String name, List<ProductDelivery> deliveries) {
        public boolean hasSeats() {
            return deliveries.contains(ProductDelivery.SEATS);
        }
    }

    @Inject
    EntityManager entities;

    public ProductConnection page(PageRequest page) {
        var products = new KeysetQuery<>(entities, Product.class, (criteria, product) -> List.of());
        var slice = products.page(page, BY_NAME, SortDirection.ASC, Product::id, Product::name);
        return new ProductConnection(slice.map(ProductView::new), products::count);
    }

    /**
     * Returns the product to order: the one named, or the only one that the partner sells.
     *
     * @throws DomainException NOT_FOUND, PRODUCT_INACTIVE, or INVALID_INPUT if none is named and there are several
     */
    public Sold toOrder(UUID partnerId, Optional<UUID> named) {
        var sold = entities.createQuery(
                        "select p from Product p join PartnerProduct s on s.key.productId = p.id"
                                + " where s.key.partnerId = :partner",
                        Product.class)
                .setParameter("partner", partnerId)
                .getResultList();
        var candidates = sold.stream()
                .filter(product -> named.map(product.id()::equals).orElse(product.active()))
                .toList();
        if (named.isEmpty() && candidates.size() > 1) {
            throw DomainException.invalid("Your partner sells several products. Specify one.", "productId");
        }
        var product =
                candidates.stream().findFirst().orElseThrow(() -> DomainException.notFound("product", "productId"));
        if (!product.active()) {
            throw new DomainException(
                    ErrorCode.PRODUCT_INACTIVE, "This product can no longer be ordered.", "productId");
        }
        return sold(product);
    }

    public Sold get(UUID productId) {
        return sold(entities.find(Product.class, productId));
    }

    private static Sold sold(Product product) {
        return new Sold(product.id(), product.name(), product.deliveries());
    }

    @Override
    public IdType type() {
        return IdType.PRODUCT;
    }

    @Override
    public Permission permission() {
        return Permission.READ_PRODUCTS;
    }

    @Override
    public List<ProductView> load(Collection<UUID> ids) {
        return ByKeys.find(entities, Product.class, ids).stream()
                .map(ProductView::new)
                .toList();
    }
}

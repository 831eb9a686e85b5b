package portal.products.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.products.ProductView;

/** Products as CSV. */
@Singleton
class ProductExport extends ListExport<Void, Void, ProductView> {

    @Inject
    ProductApi products;

    ProductExport() {
        super("products", Void.class, Void.class);
    }

    @Override
    protected AbstractConnection<ProductView, ?> page(int first, String after, Void filter, Void orderBy) {
        return products.products(first, after, null, null);
    }

    @Override
    protected Columns<ProductView> columns() {
        return new Columns<ProductView>()
                .add("id", ProductView::getId)
                .add("code", ProductView::getCode)
                .add("name", ProductView::getName)
                .add("edition", ProductView::getEdition)
                .add("version", ProductView::getVersion)
                .add("importGuideUrl", ProductView::getImportGuideUrl)
                .add("deliveries", ProductView::getDeliveries)
                .add("active", ProductView::isActive)
                .add("createdAt", ProductView::getCreatedAt);
    }
}

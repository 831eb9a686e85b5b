package portal.products;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The offer of a product to a partner; see {@link OfferProduct}. */
@Entity
@Table(name = "partner_product")
class PartnerProduct {

    @Embeddable
    record Key(UUID partnerId, UUID productId) {}

    @EmbeddedId
    private Key key;

    private Instant createdAt;

    protected PartnerProduct() {}
}

package portal.orders;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A word that an order can be found by. Maintained by the database; read-only here. */
@Entity
@Immutable
@Table(name = "order_word")
class OrderWord {

    @Embeddable
    record Key(UUID partnerId, UUID orderId, String word) {}

    @EmbeddedId
    private Key key;

    protected OrderWord() {}
}

package portal.partners;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import portal.kernel.Ids;
import portal.kernel.Text;

/** An organisation that sells to and manages companies: the tenant. */
@Entity
@Table(name = "partner")
class Partner {

    @Id
    private UUID id;

    private String kind = "PARTNER";
    private String name;
    private Instant createdAt;
    private int expiringDays = 30;

    @Version
    private int version;

    protected Partner() {}

    Partner(String name, Instant now) {
        this.id = Ids.next();
        this.name = Text.required(name, 200, "name");
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    int expiringDays() {
        return expiringDays;
    }
}

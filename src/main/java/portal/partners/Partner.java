package portal.partners;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import portal.kernel.DomainException;
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

    /** From how many days before its end on a licence counts as expiring; refuses other than 1–365. */
    void expiringWithin(int days) {
        if (days < 1 || days > 365) {
            throw DomainException.invalid("Name 1 to 365 days.", "expiringDays");
        }
        this.expiringDays = days;
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

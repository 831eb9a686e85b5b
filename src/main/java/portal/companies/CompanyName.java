package portal.companies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A company's name, all that a reseller's distributor may see of it. Maintained by the database. */
@Entity
@Immutable
@Table(name = "company_name")
class CompanyName {

    @Id
    @Column(name = "company_id")
    private UUID id;

    private UUID partnerId;
    private String name;

    protected CompanyName() {}

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    String name() {
        return name;
    }
}

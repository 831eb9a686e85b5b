package portal.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of a plan, read-only; {@link PlanRows} writes them in bulk. */
@Entity
@Immutable
@Table(name = "csv_plan_row")
@IdClass(PlanRow.Key.class)
class PlanRow {

    record Key(UUID planId, int number) {}

    @Id
    private UUID planId;

    @Id
    private int number;

    @Column(name = "partner_id")
    private UUID partnerId;

    private String given;
    private String name;
    private String outcome;
    private UUID learnerId;

    protected PlanRow() {}

    UUID planId() {
        return planId;
    }

    int number() {
        return number;
    }

    String given() {
        return given;
    }

    String name() {
        return name;
    }

    String outcome() {
        return outcome;
    }

    UUID learnerId() {
        return learnerId;
    }
}

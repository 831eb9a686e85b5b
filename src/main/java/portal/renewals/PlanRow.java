package portal.renewals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of a plan, to be read; they are written by the thousand. */
@Entity
@Immutable
@Table(name = "csv_plan_row")
class PlanRow {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    private UUID planId;
    private int number;
    private String given;
    private String name;
    private String outcome;
    private UUID learnerId;

    protected PlanRow() {}

    UUID id() {
        return id;
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

package portal.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import portal.kernel.IdType;
import portal.kernel.Ids;

/** One change with its subject and time. The database fills in actor, company acted for, manage session and client. */
@Entity
@Table(name = "audit_entry")
@Immutable
class AuditEntry {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "actor_id", insertable = false)
    private UUID actorId;

    @Column(name = "actor_partner_id", insertable = false)
    private UUID actorPartnerId;

    @Column(name = "acting_for_id", insertable = false)
    private UUID actingForId;

    @Column(name = "manage_session_id", insertable = false)
    private UUID manageSessionId;

    @Column(insertable = false)
    private String client;

    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    private Instant at;

    protected AuditEntry() {}

    AuditEntry(
            UUID partnerId,
            UUID companyId,
            String action,
            IdType subjectType,
            UUID subjectId,
            Map<String, String> details,
            Instant at) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.companyId = companyId;
        this.action = action;
        this.subjectType = subjectType.name();
        this.subjectId = subjectId;
        this.details = details;
        this.at = at;
    }

    UUID id() {
        return id;
    }

    UUID companyId() {
        return companyId;
    }

    UUID actorId() {
        return actorId;
    }

    UUID actingForId() {
        return actingForId;
    }

    UUID manageSessionId() {
        return manageSessionId;
    }

    String client() {
        return client;
    }

    String action() {
        return action;
    }

    IdType subjectType() {
        return IdType.valueOf(subjectType);
    }

    UUID subjectId() {
        return subjectId;
    }

    Map<String, String> details() {
        return details;
    }

    Instant at() {
        return at;
    }
}

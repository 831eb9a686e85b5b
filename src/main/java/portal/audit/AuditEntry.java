package portal.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import portal.kernel.IdType;
import portal.kernel.Ids;

/** One change, its subject and its time. Actor, company acted for, manage session and client are the database's to fill. */
@Entity(name = "audit_entry")
@Immutable
class AuditEntry {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "manage_session_id", insertable = false)
    private UUID manageSessionId;

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
}

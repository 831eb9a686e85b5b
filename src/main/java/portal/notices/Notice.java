package portal.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import portal.kernel.Ids;

/** A notice due at one instant. The application only inserts notices; the relay updates them. */
@Entity
@Table(name = "notice")
@Immutable
class Notice {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "company_id")
    private UUID companyId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "member_id")
    private UUID memberId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> facts;

    @Column(name = "due_at")
    private Instant dueAt;

    private String address;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status = NoticeStatus.PLANNED;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "held_until")
    private Instant heldUntil;

    protected Notice() {}

    Notice(PlannedNotice planned, Instant now, Instant heldUntil) {
        this.id = Ids.next();
        this.partnerId = planned.partnerId();
        this.companyId = planned.companyId();
        this.kind = planned.kind();
        this.subjectId = planned.subjectId();
        this.audience = planned.kind().audience();
        this.memberId = planned.memberId();
        this.facts = Map.copyOf(planned.facts());
        this.dueAt = planned.dueAt();
        this.address = planned.address();
        this.createdAt = now;
        this.heldUntil = heldUntil;
    }

    UUID id() {
        return id;
    }

    UUID companyId() {
        return companyId;
    }

    NoticeKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    NoticeStatus status() {
        return status;
    }

    Instant dueAt() {
        return dueAt;
    }

    String address() {
        return address;
    }

    Instant createdAt() {
        return createdAt;
    }
}

package portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** An entry of the audit trail as the API shows it. */
@Type("AuditEvent")
@Description("Something that was done: by whom, for whom, and when. It is never changed.")
public final class AuditEventView implements Node {

    private final AuditEntry entry;

    AuditEventView(AuditEntry entry) {
        this.entry = entry;
    }

    @Override
    @Id
    @NonNull
    @Description("The event's id.")
    public String getId() {
        return IdType.AUDIT_EVENT.encode(entry.id());
    }

    @NonNull
    @Description("What was done, by the name of the mutation or of what it caused, for example requestOrder.")
    public String getAction() {
        return entry.action();
    }

    @Id
    @NonNull
    @Description("What it was done to; node reads it, if you may.")
    public String getSubjectId() {
        return entry.subjectType().encode(entry.subjectId());
    }

    @NonNull
    @Description("When it was done.")
    public Instant getAt() {
        return entry.at();
    }

    @Id
    @Description("The manage session in which it was done; null outside manage mode.")
    public String getManageSessionId() {
        return IdType.MANAGE_SESSION.encode(entry.manageSessionId());
    }

    @Description("The OAuth client through which it was done.")
    public String getClient() {
        return entry.client();
    }

    @NonNull
    @Description("Facts about it, by name.")
    public List<@NonNull AuditDetail> getDetails() {
        return new TreeMap<>(entry.details())
                .entrySet().stream()
                        .map(detail -> new AuditDetail(detail.getKey(), detail.getValue()))
                        .toList();
    }

    /** Returns the manage session's UUID, for relations; null outside manage mode. */
    public UUID sessionId() {
        return entry.manageSessionId();
    }

    /** Returns the acting member's UUID, for relations. */
    public UUID actorId() {
        return entry.actorId();
    }

    /** Returns the UUID of the company acted in, for relations; null for a partner or the operator. */
    public UUID actingForId() {
        return entry.actingForId();
    }

    /** Returns the UUID of the company that it concerns, for relations; null if none. */
    public UUID companyId() {
        return entry.companyId();
    }
}

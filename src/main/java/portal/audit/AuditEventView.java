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
@Description("An immutable record of an action: who did it, for whom, and when.")
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
    @Description("The action: the name of the mutation or of a consequence of it, for example requestOrder.")
    public String getAction() {
        return entry.action();
    }

    @Id
    @NonNull
    @Description("The id of the affected object; the node query reads it if you have permission.")
    public String getSubjectId() {
        return entry.subjectType().encode(entry.subjectId());
    }

    @NonNull
    @Description("When the action was performed.")
    public Instant getAt() {
        return entry.at();
    }

    @Id
    @Description("The id of the manage session in which the action was performed; null outside manage mode.")
    public String getManageSessionId() {
        return IdType.MANAGE_SESSION.encode(entry.manageSessionId());
    }

    @Description("The OAuth client that was used.")
    public String getClient() {
        return entry.client();
    }

    @NonNull
    @Description("Details of the action.")
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

package portal.notices;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** A notice as the API shows it. */
@Type("Notice")
@Description("What the portal owes its people by mail at an instant.")
public final class NoticeView implements Node {

    private final Notice notice;

    NoticeView(Notice notice) {
        this.notice = notice;
    }

    @Override
    @Id
    @NonNull
    @Description("The notice's id.")
    public String getId() {
        return IdType.NOTICE.encode(notice.id());
    }

    @NonNull
    @Description("What it says.")
    public NoticeKind getKind() {
        return notice.kind();
    }

    @NonNull
    @Description("Where it stands.")
    public NoticeStatus getStatus() {
        return notice.status();
    }

    @NonNull
    @Description(
            "When it is owed. It becomes one delivery for each recipient then, or once no limit on mails holds it.")
    public Instant getDueAt() {
        return notice.dueAt();
    }

    @NonNull
    @Description("When it was planned.")
    public Instant getCreatedAt() {
        return notice.createdAt();
    }

    @Id
    @Description("What it is about; node reads it, if you may. Null if it is about no single thing.")
    public String getSubjectId() {
        var type = notice.kind().subject();
        return type == null ? null : type.encode(notice.subjectId());
    }

    /** Returns the notice's UUID, for relations. */
    public UUID noticeId() {
        return notice.id();
    }

    /** Returns the UUID of the company that it is about, for relations; null if none. */
    public UUID companyId() {
        return notice.companyId();
    }
}

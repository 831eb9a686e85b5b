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
@Description("A notification to be sent by e-mail when it becomes due.")
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
    @Description("The kind of notice.")
    public NoticeKind getKind() {
        return notice.kind();
    }

    @NonNull
    @Description("Current status.")
    public NoticeStatus getStatus() {
        return notice.status();
    }

    @NonNull
    @Description(
            "When the notice is due. One delivery per recipient is created then, or later if a sending limit applies.")
    public Instant getDueAt() {
        return notice.dueAt();
    }

    @NonNull
    @Description("When the plan was created.")
    public Instant getCreatedAt() {
        return notice.createdAt();
    }

    @Id
    @Description(
            "The id of the object that the notice is about; the node query reads it if you have permission. Null if it is not about a single object.")
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

package portal.managemode;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;
import portal.tenancy.OrgType;

/** A manage session as the API shows it. People's names are withheld from the operator. */
@Type("ManageSession")
@Description("A partner manager's stay in one company, for a limited time, under a reason.")
public final class ManageSessionView implements Node {

    private final ManageSession session;
    private final Instant now;
    private final boolean withNames;

    ManageSessionView(ManageSession session, Instant now, boolean withNames) {
        this.session = session;
        this.now = now;
        this.withNames = withNames;
    }

    @Override
    @Id
    @NonNull
    @Description("The session's id.")
    public String getId() {
        return IdType.MANAGE_SESSION.encode(session.id());
    }

    @Description("The name of who entered, as it was then; null if you may not know.")
    public String getActorName() {
        return withNames ? session.actorName() : null;
    }

    @NonNull
    @Description("Why, in the words of who entered.")
    public String getReason() {
        return session.reason();
    }

    @NonNull
    @Description("Where the session stands.")
    public ManageSessionStatus getStatus() {
        return session.status(now);
    }

    @NonNull
    @Description("When it began.")
    public Instant getStartedAt() {
        return session.startedAt();
    }

    @NonNull
    @Description("When it ends at the latest.")
    public Instant getExpiresAt() {
        return session.expiresAt();
    }

    @Description("When somebody ended it before its time; null if nobody has.")
    public Instant getEndedAt() {
        return session.endedAt();
    }

    @Description("Whose side ended it before its time; null if nobody has.")
    public OrgType getEndedBy() {
        return session.endedBySide();
    }

    @Description(
            "What else was done that ended it before its time; null if it was ended for its own sake, or not at all.")
    public ManageSessionEndCause getEndedBecause() {
        return session.endedBecause();
    }

    @Description("The name of who ended it before its time; null if nobody has or you may not know.")
    public String getEndedByName() {
        return withNames ? session.endedByName() : null;
    }

    /** Returns the session's UUID, for relations. */
    public UUID sessionId() {
        return session.id();
    }

    /** Returns the UUID of the company's partner, for relations. */
    public UUID partnerId() {
        return session.partnerId();
    }

    /** Returns the company's UUID, for relations. */
    public UUID companyId() {
        return session.companyId();
    }
}

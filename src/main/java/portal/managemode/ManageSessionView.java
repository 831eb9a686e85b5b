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
@Description("A time-limited session in which a partner manager acts on behalf of a company, with a stated reason.")
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

    @Description("The name, at that time, of the person who started the session; null if you may not see it.")
    public String getActorName() {
        return withNames ? session.actorName() : null;
    }

    @NonNull
    @Description("The reason given for entering.")
    public String getReason() {
        return session.reason();
    }

    @NonNull
    @Description("Current status.")
    public ManageSessionStatus getStatus() {
        return session.status(now);
    }

    @NonNull
    @Description("When the session started.")
    public Instant getStartedAt() {
        return session.startedAt();
    }

    @NonNull
    @Description("When the session expires.")
    public Instant getExpiresAt() {
        return session.expiresAt();
    }

    @Description("When the session was ended early; null if it was not.")
    public Instant getEndedAt() {
        return session.endedAt();
    }

    @Description("The kind of organisation that ended the session early; null if it was not ended early.")
    public OrgType getEndedBy() {
        return session.endedBySide();
    }

    @Description("The event that ended the session early; null if it was ended directly or not at all.")
    public ManageSessionEndCause getEndedBecause() {
        return session.endedBecause();
    }

    @Description("The name of the person who ended the session early; null if nobody did or you may not see it.")
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

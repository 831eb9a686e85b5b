package portal.members;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;
import portal.tenancy.Role;

/** A member as the API shows it. */
@Type("Member")
@Description("The membership of a person or service account in an organisation.")
public final class MemberView implements Node {

    private final Membership member;

    MemberView(Membership member) {
        this.member = member;
    }

    @Override
    @Id
    @NonNull
    @Description("The member's id.")
    public String getId() {
        return IdType.MEMBER.encode(member.id());
    }

    @NonNull
    @Description("The member's name.")
    public String getName() {
        return member.name();
    }

    @Description("The e-mail address; null for a service account or an erased person.")
    public String getEmail() {
        return member.email();
    }

    @Description("The OAuth client id of a service account; null for a person.")
    public String getClientId() {
        return member.clientId();
    }

    @NonNull
    @Description("The language of e-mails to the member, for example en.")
    public String getLanguage() {
        return member.language();
    }

    @NonNull
    @Description("The member's roles in the organisation.")
    public List<@NonNull Role> getRoles() {
        return member.rolesInOrder();
    }

    @NonNull
    @Description(
            "Whether this partner manager receives notices when licences of the partner's companies are about to expire.")
    public boolean getReceivesExpiryNotices() {
        return member.receivesExpiryNotices();
    }

    @NonNull
    @Description("Current status.")
    public MemberStatus getStatus() {
        return member.status();
    }

    @NonNull
    @Description("When the member was invited or added.")
    public Instant getCreatedAt() {
        return member.createdAt();
    }

    @Description("When the person's data was erased and the name was replaced by a pseudonym.")
    public Instant getErasedAt() {
        return member.erasedAt();
    }

    @Description("When the member first signed in.")
    public Instant getJoinedAt() {
        return member.joinedAt();
    }

    @Description(
            "Version for optimistic locking: pass it to a mutation to make sure that nobody else has changed the member.")
    public int getVersion() {
        return member.version();
    }

    /** Returns the member's UUID, for relations. */
    public UUID memberId() {
        return member.id();
    }

    /** Returns the company's UUID; null for a partner's member. */
    public UUID companyId() {
        return member.companyId();
    }
}

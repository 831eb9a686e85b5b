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
@Description("A person's or service account's place in one organisation.")
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

    @Description("The address that mails go to; null for a service account and for an erased person.")
    public String getEmail() {
        return member.email();
    }

    @Description("The OAuth client id of a service account; null for a person.")
    public String getClientId() {
        return member.clientId();
    }

    @NonNull
    @Description("The language of the member's mails, for example en.")
    public String getLanguage() {
        return member.language();
    }

    @NonNull
    @Description("What the member is in the organisation.")
    public List<@NonNull Role> getRoles() {
        return member.rolesInOrder();
    }

    @NonNull
    @Description("Whether a partner manager chose to be told when licences of its companies end.")
    public boolean getReceivesExpiryNotices() {
        return member.receivesExpiryNotices();
    }

    @NonNull
    @Description("Where the membership stands.")
    public MemberStatus getStatus() {
        return member.status();
    }

    @NonNull
    @Description("When the member was invited or added.")
    public Instant getCreatedAt() {
        return member.createdAt();
    }

    @Description("When the person was erased; the name is a pseudonym since.")
    public Instant getErasedAt() {
        return member.erasedAt();
    }

    @Description("When the member first signed in.")
    public Instant getJoinedAt() {
        return member.joinedAt();
    }

    @Description(
            "Counts the changes; sent along with a change, it makes sure that nobody else changed the member meanwhile.")
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

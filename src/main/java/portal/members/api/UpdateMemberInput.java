package portal.members.api;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.kernel.Patch;
import portal.members.UpdateMember;

/** What updateMember takes. A class with setters: only they tell an absent field from one that is null. */
@Input("UpdateMemberInput")
@Description("What is to be changed of a member. What is left out stays as it is.")
public class UpdateMemberInput {

    private String memberId;
    private String name;
    private String email;
    private String language;
    private Integer version;
    private String idempotencyKey;
    private final Set<String> present = new HashSet<>();

    @NonNull
    @Id
    @Description("The member.")
    public void setMemberId(String memberId) {
        this.memberId = memberId;
    }

    @Description("The person's new name, at most 200 characters.")
    public void setName(String name) {
        this.name = name;
        present.add("name");
    }

    @Description("The new address. Mails go there from now on; the member's sign-in stays as it is.")
    public void setEmail(String email) {
        this.email = email;
        present.add("email");
    }

    @Description("The new language of their mails, for example en; null means English.")
    public void setLanguage(String language) {
        this.language = language;
        present.add("language");
    }

    @Description("The version that you read; if it is outdated, nothing is changed: STALE_VERSION.")
    public void setVersion(Integer version) {
        this.version = version;
    }

    @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
    public void setIdempotencyKey(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }

    UpdateMember.Command toCommand() {
        return new UpdateMember.Command(
                IdType.MEMBER.require(memberId, "memberId"),
                change("name", name),
                change("email", email),
                change("language", language),
                version,
                idempotencyKey);
    }

    private Patch<String> change(String field, String value) {
        return present.contains(field) ? Patch.of(value) : Patch.none();
    }
}

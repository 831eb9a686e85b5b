package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.members.UpdateMember;

/** What updateMember takes. None of the values can be taken away, so null says the same as leaving a field out. */
@Input("UpdateMemberInput")
@Description("What is to be changed of a member. What is left out or null stays as it is.")
public record UpdateMemberInput(
        @NonNull @Id @Description("The member.") String memberId,

        @Description("The person's new name, at most 200 characters.")
        String name,

        @Description("The new address. Mails go there from now on; the member's sign-in stays as it is.")
        String email,

        @Description("The new language of their mails, for example en.")
        String language,

        @Description("The version that you read; if it is outdated, nothing is changed: STALE_VERSION.")
        Integer version,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    UpdateMember.Command toCommand() {
        return new UpdateMember.Command(
                IdType.MEMBER.require(memberId, "memberId"), name, email, language, version, idempotencyKey);
    }
}

package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.members.RemoveMember;

/** What removeMember takes. */
@Input("RemoveMemberInput")
@Description("Who leaves the organisation acted in.")
public record RemoveMemberInput(
        @NonNull @Id @Description("The member.") String memberId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    RemoveMember.Command toCommand() {
        return new RemoveMember.Command(IdType.MEMBER.require(memberId, "memberId"), idempotencyKey);
    }
}

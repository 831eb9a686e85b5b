package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.members.InviteFirstManagerAgain;

/** What inviteFirstManagerAgain takes. */
@Input("InviteFirstManagerAgainInput")
@Description("Whose first manager is invited again.")
public record InviteFirstManagerAgainInput(
        @NonNull @Id @Description("The partner.") String partnerId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    InviteFirstManagerAgain.Command toCommand() {
        return new InviteFirstManagerAgain.Command(IdType.PARTNER.require(partnerId, "partnerId"), idempotencyKey);
    }
}

package portal.members.api;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;

/** The input of declineInvitation. */
@Input("DeclineInvitationInput")
@Description("The invitation to decline.")
public record DeclineInvitationInput(
        @NonNull @Id @Description("The invitation's member id, as viewer { invitations { memberId } } lists it.")
        String memberId) {

    UUID member() {
        return IdType.MEMBER.orNone(memberId);
    }
}

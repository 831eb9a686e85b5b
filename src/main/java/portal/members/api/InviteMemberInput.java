package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.members.InviteMember;
import portal.tenancy.Role;

/** What inviteMember takes. */
@Input("InviteMemberInput")
@Description("Who is invited into the organisation acted in.")
public record InviteMemberInput(
        @NonNull @Description("The address that the invitation goes to.")
        String email,

        @NonNull @Description("The person's name, at most 200 characters.")
        String name,

        @Description("The language of their mails, for example en.")
        String language,

        @NonNull @Description("What the person becomes in the organisation.")
        List<@NonNull Role> roles,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    InviteMember.Command toCommand() {
        return new InviteMember.Command(email, name, language, roles, idempotencyKey);
    }
}

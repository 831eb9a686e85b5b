package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.members.InvitationConfig;
import portal.tenancy.Invitations;

/** The caller's pending invitations over GraphQL. */
@GraphQLApi
public class InvitationApi {

    @Inject
    Invitations invitations;

    @Inject
    InvitationConfig config;

    @NonNull
    @Description(
            "Your pending invitations, oldest first, by default at most 20; answer some to see the rest. Always empty in manage mode and for service accounts.")
    public List<@NonNull ViewerInvitation> invitations(@Source Viewer viewer) {
        return invitations.findPerson().stream()
                .flatMap(person -> invitations.open(person, config.pendingPerPerson()).stream())
                .map(ViewerInvitation::of)
                .toList();
    }
}

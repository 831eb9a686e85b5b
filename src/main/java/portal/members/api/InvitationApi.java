package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import portal.members.InvitationConfig;
import portal.tenancy.Invitations;

/** The decisions of a person about memberships of their own. */
@GraphQLApi
public class InvitationApi {

    @Inject
    Invitations invitations;

    @Inject
    InvitationConfig config;

    @NonNull
    @Description(
            "Invitations that wait for your answer, the oldest first, at most 20; further ones follow when you have answered some. None in manage mode or for a service account.")
    public List<@NonNull ViewerInvitation> invitations(@Source Viewer viewer) {
        return invitations.findPerson().stream()
                .flatMap(person -> invitations.open(person, config.pendingPerPerson()).stream())
                .map(ViewerInvitation::of)
                .toList();
    }
}

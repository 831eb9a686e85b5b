package portal.managemode.api;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;

/** What endManageSession takes. */
@Input("EndManageSessionInput")
@Description("Which manage session ends.")
public record EndManageSessionInput(
        @NonNull @Id @Description("The session.") String manageSessionId) {

    UUID toSession() {
        return IdType.MANAGE_SESSION.require(manageSessionId, "manageSessionId");
    }
}

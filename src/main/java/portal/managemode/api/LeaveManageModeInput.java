package portal.managemode.api;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;

/** What leaveManageMode takes. */
@Input("LeaveManageModeInput")
@Description("Which manage session you leave.")
public record LeaveManageModeInput(
        @NonNull @Id @Description("The session that you act through.")
        String manageSessionId) {

    UUID toSession() {
        return IdType.MANAGE_SESSION.require(manageSessionId, "manageSessionId");
    }
}

package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.members.MemberView;

/** The answer to the mutation of the same name. */
@Description("The answer to chooseExpiryNotices.")
public record ChooseExpiryNoticesPayload(
        @Description("You, with your choice.") MemberView member,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}

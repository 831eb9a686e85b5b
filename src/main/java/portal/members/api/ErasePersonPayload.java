package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.members.MemberView;

/** The answer to the mutation of the same name. */
@Description("The answer to erasePerson.")
public record ErasePersonPayload(
        @Description("What is left: a removed member under a pseudonym.")
        MemberView member,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}

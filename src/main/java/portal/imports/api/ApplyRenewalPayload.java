package portal.imports.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.RenewalPlanView;
import portal.kernel.api.UserError;

/** The answer to the mutation of the same name. */
@Description("The answer to applyRenewal.")
public record ApplyRenewalPayload(
        @Description("The plan, applied.") RenewalPlanView plan,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}

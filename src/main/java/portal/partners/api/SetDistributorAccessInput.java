package portal.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.partners.DistributorAccess;
import portal.partners.SetDistributorAccess;

/** What setDistributorAccess takes. */
@Input("SetDistributorAccessInput")
@Description("What your partner lets its distributor do.")
public record SetDistributorAccessInput(
        @NonNull @Description("Whether the distributor sees the names of your companies and may enter them.")
        DistributorAccess distributorAccess,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    SetDistributorAccess.Command toCommand() {
        return new SetDistributorAccess.Command(distributorAccess, idempotencyKey);
    }
}

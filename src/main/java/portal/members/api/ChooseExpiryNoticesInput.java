package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.members.ChooseExpiryNotices;

/** What chooseExpiryNotices takes. */
@Input("ChooseExpiryNoticesInput")
@Description("Whether you are told when licences of your companies end.")
public record ChooseExpiryNoticesInput(
        @NonNull @Description("True to be told, false not to be.")
        Boolean wanted,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ChooseExpiryNotices.Command toCommand() {
        return new ChooseExpiryNotices.Command(wanted, idempotencyKey);
    }
}

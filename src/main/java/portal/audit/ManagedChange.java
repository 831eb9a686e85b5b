package portal.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One kind of change made inside a manage session, with its count. */
@Description("What was changed inside a manage session, and how often.")
public record ManagedChange(
        @NonNull @Description("What was done, as the audit trail names it, for example requestOrder.")
        String action,

        @NonNull @Description("How often.") int count) {

    @Override
    public String toString() {
        return action + ' ' + count;
    }
}

package portal.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One kind of change made inside a manage session, with its count. */
@Description("An action performed in a manage session, with its count.")
public record ManagedChange(
        @NonNull @Description("The action as named in the audit trail, for example requestOrder.")
        String action,

        @NonNull @Description("Number of times.") int count) {

    @Override
    public String toString() {
        return action + ' ' + count;
    }
}

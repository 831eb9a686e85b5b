package portal.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What was changed inside a manage session, and how often. */
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

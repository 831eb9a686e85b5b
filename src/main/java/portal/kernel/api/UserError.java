package portal.kernel.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/** An error that prevented a mutation, readable by people and programs. */
@Description("An error that prevented a mutation. Nothing has been changed.")
public record UserError(
        @NonNull @Description("A stable, machine-readable error code.")
        ErrorCode code,

        @NonNull @Description("A human-readable error message.")
        String message,

        @Description("The path of the invalid input field, if any.")
        List<@NonNull String> field) {

    static UserError of(DomainException refusal) {
        return new UserError(
                refusal.code(), refusal.getMessage(), refusal.field().isEmpty() ? null : refusal.field());
    }
}

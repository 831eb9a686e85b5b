package portal.kernel.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/** Why a command was refused, for a person to read and a program to act on. */
@Description("Why a command was refused. Nothing has changed.")
public record UserError(
        @NonNull @Description("What went wrong, as a stable code.")
        ErrorCode code,

        @NonNull @Description("What went wrong, in words.") String message,

        @Description("The path of the input field at fault, if one is.")
        List<@NonNull String> field) {

    static UserError of(DomainException refusal) {
        return new UserError(
                refusal.code(), refusal.getMessage(), refusal.field().isEmpty() ? null : refusal.field());
    }
}

package portal.licences.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.licences.MatchingPreview;

/** The answer to the query of the same name. */
@Description("The answer to previewMatching.")
public record PreviewMatchingPayload(
        @Description("What allocating would do.") MatchingPreview preview,

        @NonNull @Description("Why nothing can be shown; empty if it is.")
        List<@NonNull UserError> userErrors) {}

package portal.kernel.api;

import java.util.List;

/** What all payloads have in common; the schema does not show it. */
public interface MutationPayload {

    List<UserError> userErrors();
}

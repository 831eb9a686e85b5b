package portal.kernel.api;

import java.util.List;

/** The common part of all payloads. It is not an interface of the schema. */
public interface MutationPayload {

    List<UserError> userErrors();
}

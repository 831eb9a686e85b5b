package portal.idempotency;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The input of a use case. Its content, without the key, determines whether a retry is the same request. */
public interface IdempotentCommand {

    /** Returns the key that the client chose for this request, at most 100 characters; null if it chose none. */
    @JsonIgnore
    String idempotencyKey();
}

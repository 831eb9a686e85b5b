package portal.idempotency;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What a use case is asked to do. Its content, without the key, decides whether a repetition is the same request. */
public interface IdempotentCommand {

    /** The key that the client chose for this request, at most 100 characters; null if it chose none. */
    @JsonIgnore
    String idempotencyKey();
}

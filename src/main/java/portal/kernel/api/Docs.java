package portal.kernel.api;

/** Descriptions that the schema repeats. */
public final class Docs {

    public static final String FIRST =
            "Number of rows from the start or after a cursor. Between 1 and 100; defaults to 20.";
    public static final String AFTER = "Return rows after this cursor.";
    public static final String LAST = "Number of rows before the end or a cursor. Between 1 and 100.";
    public static final String BEFORE = "Return rows before this cursor.";
    public static final String FILTER = "The filter to apply.";
    public static final String ORDER_BY = "The sort order.";
    public static final String IDEMPOTENCY_KEY =
            "Idempotency key: a retry with the same key within 24 hours returns the first result. At most 100 characters.";
    public static final String USER_ERRORS = "Errors that prevented the mutation; empty if it succeeded.";
    public static final String PREVIEW_ERRORS = "Errors that prevented the preview; empty if it succeeded.";

    private Docs() {}
}

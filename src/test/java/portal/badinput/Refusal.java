package portal.badinput;

/** The expected refusal of a bad value: by the engine as a bad request, or by the product with a code. */
enum Refusal {
    BAD_REQUEST,
    INVALID_INPUT,
    NOT_FOUND,
    STALE_VERSION
}

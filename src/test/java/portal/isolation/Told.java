package portal.isolation;

/**
 * The result of an attempt.
 *
 * @param what the operation or download
 * @param wrong the fault; null if none
 * @param ofOwn whether the caller got data of its own
 */
record Told(String role, String what, String wrong, boolean ofOwn) {}

package portal.isolation;

/**
 * What came of an attempt.
 *
 * @param what the operation or download that was asked for
 * @param wrong what must not be; null if nothing
 * @param ofOwn whether the caller was told something of its own
 */
record Told(String role, String what, String wrong, boolean ofOwn) {}

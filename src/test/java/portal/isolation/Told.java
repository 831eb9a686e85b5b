package portal.isolation;

/**
 * What came of an attempt.
 *
 * @param wrong what must not be; null if nothing
 * @param ofOwn whether the caller was told something of its own
 */
record Told(String role, String wrong, boolean ofOwn) {}

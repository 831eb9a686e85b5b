package portal.managemode;

/**
 * The caller as the verified token describes it.
 *
 * @param issuer the identity provider
 * @param subject the person or service account there
 */
record SignedIn(String issuer, String subject) {}

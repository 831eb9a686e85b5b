package portal.managemode;

/**
 * Who asks, as the verified token says.
 *
 * @param issuer the identity provider
 * @param subject the person or service account there
 */
record SignedIn(String issuer, String subject) {}

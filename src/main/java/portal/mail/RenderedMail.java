package portal.mail;

/** A mail's content in both forms. */
record RenderedMail(String subject, String text, String html) {}

package portal.partners;

/** The person to invite as manager of a new organisation. The language is that of their mails; null means English. */
public record FirstManager(String email, String name, String language) {}

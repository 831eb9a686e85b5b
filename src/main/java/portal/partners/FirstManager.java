package portal.partners;

/** Who is invited to manage a new organisation. The language is that of their mails; null means English. */
public record FirstManager(String email, String name, String language) {}

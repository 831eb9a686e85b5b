package portal.tenancy;

/** One of the memberships that a token's person could act through, with its organisation's name. */
public record MembershipChoice(Scope scope, String organisation) {}

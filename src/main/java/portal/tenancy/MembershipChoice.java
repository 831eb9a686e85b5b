package portal.tenancy;

/**
 * One of the memberships that a token's person could act through.
 *
 * @param organisation its organisation's name
 * @param admission what licences admit it to, at the instant the token was read
 */
public record MembershipChoice(Scope scope, String organisation, LicenceGate admission) {}

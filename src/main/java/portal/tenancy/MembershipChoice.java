package portal.tenancy;

/**
 * A membership that the token's person can act through.
 *
 * @param organisation its organisation's name
 * @param admission the licence gate at the instant the token was read
 */
public record MembershipChoice(Scope scope, String organisation, LicenceGate admission) {}

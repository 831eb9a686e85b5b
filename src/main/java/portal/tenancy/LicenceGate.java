package portal.tenancy;

import static portal.tenancy.Role.CUSTOMER_MANAGER;
import static portal.tenancy.Role.LEARNER;

import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/**
 * Limits a member's permissions by licences. Once a company that had licences has no active assignment, its learners
 * lose access and its managers are limited to {@link Permission#allowedAfterExpiry}. Registered users are not gated.
 *
 * @param company the company's access
 * @param own the caller's access: its company's, or for a learner that of its own licence
 */
record LicenceGate(Access company, Access own) {

    /** For partners, the operator, manage sessions, and background work. */
    static final LicenceGate NOT_GATED = new LicenceGate(Access.NOT_GATED, Access.NOT_GATED);

    /** Returns the gate of a member with these roles. */
    static LicenceGate of(Scope scope, Access company, Access learner) {
        if (scope.has(CUSTOMER_MANAGER)) {
            return new LicenceGate(company, company);
        }
        return new LicenceGate(company, scope.has(LEARNER) ? learner : Access.NOT_GATED);
    }

    /** Returns whether the gate permits what the scope's roles grant. */
    boolean permits(Permission permission, Scope scope) {
        return company.allowed()
                || permission.needsNoLicence()
                || permission.isGrantedTo(Role.REGISTERED_USER) && scope.has(Role.REGISTERED_USER)
                || permission.allowedAfterExpiry()
                        && permission.isGrantedTo(CUSTOMER_MANAGER)
                        && scope.has(CUSTOMER_MANAGER);
    }

    /** LICENCES_EXPIRED for a permission that the gate withholds. */
    void require(Permission permission, Scope scope) {
        if (!permits(permission, scope)) {
            throw new ProtocolException(
                    Code.LICENCES_EXPIRED,
                    scope.has(CUSTOMER_MANAGER)
                            ? "None of the company's licences is valid: until new ones are assigned you can read licences and orders and request more."
                            : "Your company's licences have expired. Renew them to use this.");
        }
    }
}

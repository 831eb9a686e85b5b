package portal.tenancy;

import static portal.tenancy.Role.CUSTOMER_MANAGER;
import static portal.tenancy.Role.LEARNER;

import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/**
 * What licences admit a member to. Once a company that had licences has no active assignment, its learners are out and its
 * managers keep only what {@link Permission#isKept} (product spec, "Terms and access"). Registered users are not gated.
 *
 * @param company how the company acted in stands
 * @param own how the caller itself stands: as its company, or for a learner by its own licence
 */
record LicenceGate(Access company, Access own) {

    /** Partners, the operator, manage sessions, and work that no request asked for. */
    static final LicenceGate NOT_GATED = new LicenceGate(Access.NOT_GATED, Access.NOT_GATED);

    /** Of a member with these roles, given how its company and its own licence stand. */
    static LicenceGate of(Scope scope, Access company, Access learner) {
        if (scope.has(CUSTOMER_MANAGER)) {
            return new LicenceGate(company, company);
        }
        return new LicenceGate(company, scope.has(LEARNER) ? learner : Access.NOT_GATED);
    }

    /** Whether a permission that the scope's roles grant is left. */
    boolean leaves(Permission permission, Scope scope) {
        return company.allowed()
                || permission.needsNoLicence()
                || permission.isGrantedTo(Role.REGISTERED_USER) && scope.has(Role.REGISTERED_USER)
                || permission.isKept() && permission.isGrantedTo(CUSTOMER_MANAGER) && scope.has(CUSTOMER_MANAGER);
    }

    /** LICENCES_EXPIRED for a permission that is not left. */
    void require(Permission permission, Scope scope) {
        if (!leaves(permission, scope)) {
            throw new ProtocolException(
                    Code.LICENCES_EXPIRED,
                    scope.has(CUSTOMER_MANAGER)
                            ? "None of the company's licences is valid: until new ones are assigned you can read licences and orders and request more."
                            : "None of your company's licences is valid.");
        }
    }
}

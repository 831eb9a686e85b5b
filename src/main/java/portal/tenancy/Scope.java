package portal.tenancy;

import java.util.Set;
import java.util.UUID;

/**
 * The organisation that a request acts in and the member who acts. It is made once per request from a verified identity
 * and never changes.
 *
 * @param partnerId the selling partner: the tenant; for the operator the vendor's own organisation
 * @param companyId the company acted in; null unless {@code orgType} is CUSTOMER
 * @param actorId the acting membership
 * @param manageSessionId the manage session acted through; null outside manage mode
 * @param clientId the OAuth client that asked, for the audit trail
 */
public record Scope(
        OrgType orgType,
        UUID partnerId,
        UUID companyId,
        UUID actorId,
        String actorName,
        Set<Role> roles,
        UUID manageSessionId,
        String clientId) {

    public Scope {
        if (orgType == null
                || partnerId == null
                || actorId == null
                || (orgType == OrgType.CUSTOMER) == (companyId == null)) {
            throw new IllegalArgumentException("A scope names its organisation and its actor");
        }
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether a partner acts in the company, in manage mode. */
    public boolean isManaged() {
        return manageSessionId != null;
    }

    /** The managing partner's own scope again: what ends the session is not done inside it. */
    public Scope outsideManageMode() {
        return new Scope(
                OrgType.PARTNER, partnerId, null, actorId, actorName, Set.of(Role.PARTNER_MANAGER), null, clientId);
    }
}

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
 * @param actorPartnerId whose member acts: {@code partnerId}, unless a distributor acts in a company of its reseller
 */
public record Scope(
        OrgType orgType,
        UUID partnerId,
        UUID companyId,
        UUID actorId,
        String actorName,
        Set<Role> roles,
        UUID manageSessionId,
        String clientId,
        UUID actorPartnerId) {

    public Scope {
        if (orgType == null
                || partnerId == null
                || actorId == null
                || actorPartnerId == null
                || (orgType == OrgType.CUSTOMER) == (companyId == null)) {
            throw new IllegalArgumentException("A scope names its organisation and its actor");
        }
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Somebody who acts in the organisation that it is a member of, or in a company of its own partner. */
    public Scope(
            OrgType orgType,
            UUID partnerId,
            UUID companyId,
            UUID actorId,
            String actorName,
            Set<Role> roles,
            UUID manageSessionId,
            String clientId) {
        this(orgType, partnerId, companyId, actorId, actorName, roles, manageSessionId, clientId, partnerId);
    }

    /** Whether a partner acts in the company, in manage mode. */
    public boolean isManaged() {
        return manageSessionId != null;
    }

    /** Whether a distributor acts in a company of its reseller. */
    public boolean isDistributors() {
        return !actorPartnerId.equals(partnerId);
    }

    /** Whether a distributor has not entered the company of its reseller: it may do that, and ask for it, but nothing else. */
    public boolean isAtTheDoor() {
        return isDistributors() && !isManaged();
    }

    /** Whose side the actor is on, wherever it acts. */
    public OrgType side() {
        return isManaged() || isDistributors() ? OrgType.PARTNER : orgType;
    }

    /**
     * A distributor's manager at the door of one company of a reseller: the reseller's scope, as far as that company goes.
     * The reseller must have let its distributor in; the database refuses what is done at the door otherwise.
     */
    public Scope atTheDoorOf(UUID reseller, UUID company) {
        return new Scope(
                OrgType.CUSTOMER, reseller, company, actorId, actorName, roles, null, clientId, actorPartnerId);
    }

    /** The managing partner's own scope again, or a distributor's at the door: what ends the session is not done inside. */
    public Scope outsideManageMode() {
        return isDistributors()
                ? atTheDoorOf(partnerId, companyId)
                : new Scope(
                        OrgType.PARTNER,
                        partnerId,
                        null,
                        actorId,
                        actorName,
                        Set.of(Role.PARTNER_MANAGER),
                        null,
                        clientId);
    }
}

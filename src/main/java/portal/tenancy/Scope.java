package portal.tenancy;

import java.util.Set;
import java.util.UUID;

/**
 * The organisation that a request acts in and the acting member. Created once per request from a verified identity;
 * immutable.
 *
 * @param partnerId the selling partner: the tenant; for the operator the vendor's own organisation
 * @param companyId the company acted in; null unless {@code orgType} is CUSTOMER
 * @param actorId the acting membership
 * @param manageSessionId the current manage session; null outside manage mode
 * @param clientId the calling OAuth client, for the audit trail
 * @param actorPartnerId the actor's partner: {@code partnerId}, unless a distributor acts in a company of its reseller
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

    /** Creates the scope of an actor in its own organisation or in a company of its own partner. */
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

    /** Returns whether a partner acts in the company, in manage mode. */
    public boolean isManaged() {
        return manageSessionId != null;
    }

    /** Returns whether a distributor acts in a company of its reseller. */
    public boolean isFromDistributor() {
        return !actorPartnerId.equals(partnerId);
    }

    /**
     * Returns whether a distributor has not yet entered its reseller's company: it may only enter, or request access.
     */
    public boolean isDistributorEntry() {
        return isFromDistributor() && !isManaged();
    }

    /** Returns the side the actor belongs to, wherever it acts. */
    public OrgType side() {
        return isManaged() || isFromDistributor() ? OrgType.PARTNER : orgType;
    }

    /**
     * Returns the restricted scope in which a distributor's manager enters one company of a reseller. The database
     * refuses everything in it unless the reseller grants its distributor access.
     */
    public Scope distributorEntryTo(UUID reseller, UUID company) {
        return new Scope(
                OrgType.CUSTOMER, reseller, company, actorId, actorName, roles, null, clientId, actorPartnerId);
    }

    /** Returns the managing partner's own scope, or a distributor's entry scope: sessions are not ended from inside. */
    public Scope outsideManageMode() {
        return isFromDistributor()
                ? distributorEntryTo(partnerId, companyId)
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

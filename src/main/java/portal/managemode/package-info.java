/**
 * Manage mode (impersonation of a tenant): a partner manager acts inside one company as its manager, for a limited time
 * and with a reason. It never impersonates a person: the actor stays visible to the company and in every row of the
 * audit trail.
 */
package portal.managemode;

/**
 * Manage mode: a partner manager acts inside one company as its manager, for a limited time, under a reason. It assumes the
 * company's tenant and never imitates a person: who acts stays known, to the company and in every row of the audit trail.
 */
package portal.managemode;

/** Reports for partners and companies: coming renewals, and dashboards. */
package portal.reports;

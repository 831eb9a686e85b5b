/** What partners and companies look at to decide: renewals to come, and how things stand (product spec, "Reports"). */
package portal.reports;

/** Files of a company's people: uploaded, planned with, and applied as planned (product spec, "Renewal by CSV"). */
package portal.renewals;

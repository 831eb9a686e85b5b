/** Partners: the tenants. The operator creates them together with their first manager. */
package portal.partners;

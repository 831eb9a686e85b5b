/**
 * Who acts, in which organisation, and what they may do. This is the only place that turns a verified token into a scope
 * and the only one that binds a scope to a database transaction, where row-level security enforces it.
 */
package portal.tenancy;

/**
 * The acting organisation and member, and their permissions. Only this package turns a verified token into a scope and
 * binds a scope to a database transaction, where row-level security enforces it.
 */
package portal.tenancy;

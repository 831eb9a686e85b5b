/** Shared foundations: ids, errors, text checks, paging and time. Depends on no other package of the portal. */
package portal.kernel;

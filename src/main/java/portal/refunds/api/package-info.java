/** Refunds over GraphQL. */
package portal.refunds.api;

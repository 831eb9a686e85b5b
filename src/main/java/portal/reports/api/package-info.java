/** Reports over GraphQL: thin, without transactions. */
package portal.reports.api;

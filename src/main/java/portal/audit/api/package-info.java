/** The audit trail over GraphQL: thin, without transactions or entities. */
package portal.audit.api;

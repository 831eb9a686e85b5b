/** Assignments and allocations over GraphQL: thin, without transactions or entities. */
package portal.licences.api;

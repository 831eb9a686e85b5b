/** Manage mode over GraphQL: thin, without transactions or entities. */
package portal.managemode.api;

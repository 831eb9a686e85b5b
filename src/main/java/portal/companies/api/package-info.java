/** Companies over GraphQL: thin, without transactions or entities. */
package portal.companies.api;

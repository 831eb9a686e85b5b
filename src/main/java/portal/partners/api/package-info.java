/** Partners over GraphQL: thin, without transactions or entities. */
package portal.partners.api;

/** Products over GraphQL: thin, without transactions or entities. */
package portal.products.api;

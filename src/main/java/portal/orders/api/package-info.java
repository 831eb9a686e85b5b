/** Orders over GraphQL: thin, without transactions or entities. */
package portal.orders.api;

/** Notices and deliveries over GraphQL: thin, without transactions or entities. */
package portal.notices.api;

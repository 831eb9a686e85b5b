/** What GraphQL says about every capability alike: reading any object again by its id. */
package portal.web.api;

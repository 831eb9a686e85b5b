/** Reading for the API: read-only transactions, nodes by id, and relations loaded in batches. */
package portal.readmodel;

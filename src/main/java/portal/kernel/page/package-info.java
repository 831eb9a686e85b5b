/** Keyset pages in the shape of Relay connections. */
package portal.kernel.page;

/** A small HTTP server on loopback, and its replies. */
package portal.demo.http;

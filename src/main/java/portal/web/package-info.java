/** The HTTP edge: the GraphQL endpoint, the shape of its errors, health checks. */
package portal.web;

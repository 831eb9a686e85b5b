/** Metrics and traces of HTTP requests and GraphQL operations. */
package portal.web.telemetry;

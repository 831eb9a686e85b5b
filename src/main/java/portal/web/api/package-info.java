/** The parts of the GraphQL schema that concern every capability: reading any object by its id, audit events, notices and deliveries. */
package portal.web.api;

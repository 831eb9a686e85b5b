/** The parts of the GraphQL schema that concern every capability: any object by its id, and the trails of changes and mails. */
package portal.web.api;

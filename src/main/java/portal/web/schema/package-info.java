/** The scalars of the schema, and the configuration of the engine. */
package portal.web.schema;

/** The scalars of the schema, and what the engine is told before it builds the schema. */
package portal.web.schema;

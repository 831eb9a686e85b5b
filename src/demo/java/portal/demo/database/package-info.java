/** A PostgreSQL server of the demo's own, and its roles. */
package portal.demo.database;

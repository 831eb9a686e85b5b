/** Uploaded CSV files: reading, storing for 24 hours, and deleting them. */
package portal.imports.files;

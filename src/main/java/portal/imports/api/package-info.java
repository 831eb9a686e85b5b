/** Plans made from uploaded files, over GraphQL. */
package portal.imports.api;

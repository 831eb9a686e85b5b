/** The demo's past: the organisations, people and orders that exist at its first start. */
package portal.demo.data;

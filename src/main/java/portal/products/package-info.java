/** Products, and which partners sell them. */
package portal.products;

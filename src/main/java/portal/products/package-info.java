/** Products: what is licensed, and which partners sell it. */
package portal.products;

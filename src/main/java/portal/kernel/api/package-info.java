/** The shapes that every mutation shares. */
package portal.kernel.api;

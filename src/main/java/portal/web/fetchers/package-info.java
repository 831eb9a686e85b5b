/** Data fetchers that replace the engine's. */
package portal.web.fetchers;

/** The data fetchers that the engine uses in place of its own. */
package portal.web.fetchers;

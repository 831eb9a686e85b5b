/** What an operation may cost, how often a caller may ask, and how much of it runs at once. */
package portal.web.limits;

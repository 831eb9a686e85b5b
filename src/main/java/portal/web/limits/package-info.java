/** Limits: the cost of an operation, the rate of a caller, and concurrency. */
package portal.web.limits;

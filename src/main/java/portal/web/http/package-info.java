/** Shared by all HTTP routes: request ids, refusals, deadlines for bodies, and limits for slow clients. */
package portal.web.http;

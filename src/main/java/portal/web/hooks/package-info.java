/** REST routes that other systems call without a token of a person. */
package portal.web.hooks;

/** REST routes that other systems call without a person's token. */
package portal.web.hooks;

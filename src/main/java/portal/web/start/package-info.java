/** What must be so before the portal serves anybody: an unsafe production does not start, and says which setting is at fault. */
package portal.web.start;

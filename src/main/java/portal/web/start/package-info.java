/** Start checks: an unsafe production configuration does not start, and the message names the setting at fault. */
package portal.web.start;

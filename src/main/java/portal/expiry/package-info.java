/** Notices to a company and its partner about ends of licences: reminders, and the notice that they have ended. */
package portal.expiry;

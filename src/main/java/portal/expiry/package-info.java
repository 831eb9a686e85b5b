/** What is owed to a company and its partner because licences end: reminders, and the news that they have ended. */
package portal.expiry;

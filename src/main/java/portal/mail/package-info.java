/** Sends what the notice ledger owes. The only place that talks to the SMTP server. */
package portal.mail;

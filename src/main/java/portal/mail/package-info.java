/** Sends the mails in the outbox. The only package that talks to the SMTP server. */
package portal.mail;

/** An SMTP server that keeps what it receives, and the pages that show it. */
package portal.demo.mail;

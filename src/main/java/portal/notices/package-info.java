/**
 * The ledger of notices and their mails, a transactional outbox. A notice is planned in the transaction of its cause;
 * when due it becomes one delivery per current recipient; the relay sends deliveries and records the outcome.
 */
package portal.notices;

/** Commands that can be sent again without being done again. */
package portal.idempotency;

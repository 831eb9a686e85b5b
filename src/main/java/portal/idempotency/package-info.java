/** Idempotency: commands that a client can safely send again. */
package portal.idempotency;

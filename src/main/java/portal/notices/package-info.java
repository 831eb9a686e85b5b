/**
 * The ledger of what the portal owes its people by mail. A notice is planned in the transaction of its cause; when due it
 * becomes one delivery per current recipient; the relay sends deliveries and notes what happened.
 */
package portal.notices;

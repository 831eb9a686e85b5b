/** Refunds of all licences of an order, after a preview of the allocations that would end. */
package portal.refunds;

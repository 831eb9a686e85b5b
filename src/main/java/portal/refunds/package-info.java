/** Takes back all licences of an order, after a preview of what would end. */
package portal.refunds;

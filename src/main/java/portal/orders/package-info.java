/** Licence orders: requested inside a company, decided on by its partner. */
package portal.orders;

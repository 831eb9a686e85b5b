/** The record of who did what for whom, written in the transaction of the change itself. */
package portal.audit;

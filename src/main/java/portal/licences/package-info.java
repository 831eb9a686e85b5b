/** What was granted and who holds it: assignments, their seats, and allocations to learners. */
package portal.licences;

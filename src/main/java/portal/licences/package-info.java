/** Assignments, their seats, and allocations of licences to learners. */
package portal.licences;

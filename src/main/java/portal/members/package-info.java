/** Members of organisations: managers, viewers, integrations, registered users and learners. */
package portal.members;

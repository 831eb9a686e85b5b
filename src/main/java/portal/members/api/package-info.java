/** Members, learners and the viewer over GraphQL: thin, without transactions or entities. */
package portal.members.api;

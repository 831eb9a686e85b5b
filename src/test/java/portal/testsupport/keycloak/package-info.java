/** A real Keycloak with the realm for production, as the identity provider of the tests. */
package portal.testsupport.keycloak;

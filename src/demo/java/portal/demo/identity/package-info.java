/** The OIDC provider of the demo and the tests: people sign in by choosing who they are. */
package portal.demo.identity;

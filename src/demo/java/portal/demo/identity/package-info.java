/** The OIDC provider of the demo and the tests: people sign in by choosing a persona. */
package portal.demo.identity;

/**
 * The portal as the security token service of manage mode: keys, grants, the token endpoint of RFC 8693, and the OIDC
 * tenant that verifies its tokens. Grants and tokens are never stored and never logged.
 */
package portal.managemode.token;

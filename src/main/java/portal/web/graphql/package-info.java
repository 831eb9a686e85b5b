/**
 * The GraphQL endpoint: it parses a request, checks its cost, executes it and writes the answer. Requests bypass the
 * engine's own service, so its events, such as {@code @BeforeExecute}, are not fired; {@code ReadTransaction} and
 * {@code portal.web.fetchers} take their place.
 */
package portal.web.graphql;

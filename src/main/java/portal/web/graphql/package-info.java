/**
 * The GraphQL endpoint: it reads a request, checks and prices it, executes it and writes the answer. Requests do not pass the
 * engine's own service, so its events, such as {@code @BeforeExecute}, are not fired; {@code ReadTransaction} and
 * {@code portal.web.fetchers} do what has to happen around an operation.
 */
package portal.web.graphql;

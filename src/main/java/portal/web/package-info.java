/**
 * The HTTP edge: the GraphQL endpoint with its limits, prices and rates, the executor behind it, the shape of its errors,
 * health checks. Requests do not pass the engine's own service, so that its events, such as {@code @BeforeExecute}, are not
 * fired; what has to happen around an operation happens in {@code MethodFetcher} or {@code ReadTransaction}.
 */
package portal.web;

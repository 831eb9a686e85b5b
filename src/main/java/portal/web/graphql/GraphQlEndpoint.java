package portal.web.graphql;

import graphql.ExecutionResult;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.AsCaller;
import portal.tenancy.CurrentScope;
import portal.tenancy.SessionEndedException;
import portal.web.http.AuthenticatedBodyLimits;
import portal.web.http.MediaNegotiation;
import portal.web.http.RequestBody;
import portal.web.limits.ConcurrencyLimit;
import portal.web.limits.GraphQlLimits;
import portal.web.limits.QueryCost;
import portal.web.limits.RateLimits;

/**
 * The GraphQL endpoint, after the GraphQL-over-HTTP specification. One request runs on one worker thread from
 * authentication to the last byte, with one request context, so that the scope cannot get lost.
 */
@ApplicationScoped
class GraphQlEndpoint {

    @Inject
    GraphQlLimits limits;

    @Inject
    RateLimits rates;

    @Inject
    QueryDocuments documents;

    @Inject
    GraphQlEngine engine;

    @Inject
    GraphQlErrors errors;

    @Inject
    GraphQlReply reply;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuthenticatedBodyLimits senders;

    @Inject
    ConcurrencyLimit turns;

    /** Refuses WebSockets, whose operations would bypass all checks here. */
    void refuseWebSocket(RoutingContext request) {
        GraphQlReply.requestId(request);
        var headers = request.request().headers();
        if (headers.contains("Upgrade")
                && headers.getAll("Upgrade").stream()
                        .anyMatch(upgrade -> upgrade.toLowerCase(Locale.ROOT).contains("websocket"))) {
            reply.refuse(
                    request, 400, new ProtocolException(Code.BAD_REQUEST, "WebSockets are not served here. Use POST."));
        } else {
            request.next();
        }
    }

    /** Refuses, before the body is read, requests that cannot be served whatever the body contains. */
    void admit(RoutingContext request) {
        var media = MediaNegotiation.answerTo(request.request().getHeader("Accept"));
        if (media.isEmpty()) {
            reply.refuse(
                    request,
                    406,
                    new ProtocolException(
                            Code.BAD_REQUEST,
                            "Only application/graphql-response+json and application/json are served."));
            return;
        }
        GraphQlReply.negotiatedMediaType(request, media.get());
        if (request.request().getHeader("Authorization") == null) {
            reply.refuse(request, AsCaller.anonymous());
            return;
        }
        switch (request.request().method().name()) {
            case "POST" -> {
                if (!MediaNegotiation.isJson(request.request().getHeader("Content-Type"))) {
                    reply.refuse(
                            request,
                            415,
                            new ProtocolException(Code.BAD_REQUEST, "Send the request as application/json in UTF-8."));
                } else if (RequestBody.declaredLength(request.request())
                        > limits.body().asLongValue()) {
                    request.fail(413);
                } else {
                    request.request().pause();
                    request.next();
                }
            }
            case "GET" -> request.next();
            default -> {
                request.response().putHeader("Allow", "GET, POST");
                reply.refuse(request, 405, new ProtocolException(Code.BAD_REQUEST, "Use POST or, for queries, GET."));
            }
        }
    }

    /** Authenticates before the body is read: nothing is buffered for unknown callers. */
    void identify(RoutingContext request) {
        reply.run(request, () -> senders.admit(request, currentScope));
        if (!request.response().ended()) {
            request.next();
        }
    }

    /** Queues for the caller's turn, without blocking a thread. A client that has left meanwhile passes its turn on. */
    void queue(RoutingContext request) {
        var person = AuthenticatedBodyLimits.senderOf(request);
        var eventLoop = request.vertx().getOrCreateContext();
        Runnable start = () -> eventLoop.runOnContext(any -> {
            if (request.failed() || request.response().closed()) {
                turns.done(person);
            } else {
                request.next();
            }
        });
        if (!turns.take(person, start)) {
            reply.refuse(request, RateLimits.exceeded());
        }
    }

    void answer(RoutingContext request) {
        try {
            reply.run(request, () -> serve(request));
        } finally {
            turns.done(AuthenticatedBodyLimits.senderOf(request));
        }
    }

    /** Answers a request that failed outside {@link #answer}. */
    void fail(RoutingContext request) {
        if (RequestBody.statusOf(request) == 413 && !request.response().ended()) {
            var most = limits.body().asLongValue() / 1024;
            reply.refuse(
                    request,
                    413,
                    new ProtocolException(Code.BAD_REQUEST, "The request is larger than " + most + " KiB."));
        } else {
            reply.fail(request);
        }
    }

    /** Charges a little for parsing, and the query's cost for executing. */
    private void serve(RoutingContext request) {
        if (!spend(request, QueryCost.TOP_FIELD)) {
            return;
        }
        var asked = GraphQlRequest.read(request);
        if (!spend(request, GraphQlRequest.price(request)) || !spend(request, documents.price(asked.query()))) {
            return;
        }
        var query = documents.read(asked.query());
        query.requireStorable(asked);
        long cost = query.cost(asked);
        if (cost > limits.cost()) {
            throw new ProtocolException(
                    Code.QUERY_TOO_COMPLEX,
                    "The query may cost " + cost + " points; " + limits.cost() + " are allowed. Ask for fewer rows.");
        }
        if (spend(request, cost - QueryCost.TOP_FIELD)) {
            var result = engine.execute(asked, query);
            if (currentScope.hasEnded()) {
                // The session ended during execution: nothing was stored since, whatever the result says.
                reply.refuse(request, SessionEndedException.refusal(new SessionEndedException()));
                return;
            }
            answer(request, result, errors.of(result.getErrors(), asked, query, GraphQlReply.requestId(request)), cost);
        }
    }

    private boolean spend(RoutingContext request, long points) {
        var wait = rates.spend(currentScope, points);
        if (wait.isZero()) {
            return true;
        }
        reply.refuse(request, wait, RateLimits.exceeded());
        return false;
    }

    private void answer(RoutingContext request, ExecutionResult result, List<Map<String, Object>> shown, long cost) {
        var answer = new LinkedHashMap<String, Object>();
        if (!shown.isEmpty()) {
            answer.put("errors", shown);
        }
        int status = GraphQlReply.isLegacy(request) ? 200 : 400;
        if (result.isDataPresent()) {
            status = 200;
            answer.put("data", result.getData());
            answer.put("extensions", Map.of("cost", Map.of("requested", cost, "limit", limits.cost())));
        } else if (result.getErrors().stream().anyMatch(BadFaithIntrospectionError.class::isInstance)) {
            status = GraphQlReply.statusOf(Code.QUERY_TOO_COMPLEX);
        }
        reply.send(request, status, answer);
    }
}

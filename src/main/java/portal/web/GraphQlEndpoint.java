package portal.web;

import graphql.ExecutionResult;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.AsCaller;
import portal.tenancy.CurrentScope;
import portal.tenancy.SessionEndedException;

/**
 * The GraphQL endpoint, by the GraphQL-over-HTTP specification. One request is one worker thread from authentication to
 * the last byte, with one request context, so that the scope cannot wander.
 */
@ApplicationScoped
class GraphQlEndpoint {

    private static final Logger LOG = Logger.getLogger(GraphQlEndpoint.class);
    private static final Duration SOON = Duration.ofSeconds(5);

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
    AsCaller asCaller;

    @Inject
    CurrentScope currentScope;

    @Inject
    KnownSenders senders;

    @Inject
    Turns turns;

    /** A WebSocket would run operations past everything that is checked here. */
    void refuseWebSocket(RoutingContext request) {
        GraphQlReply.requestId(request);
        var headers = request.request().headers();
        if (headers.contains("Upgrade")
                && headers.getAll("Upgrade").stream()
                        .anyMatch(upgrade -> upgrade.toLowerCase(Locale.ROOT).contains("websocket"))) {
            reply.refuse(request, 400, Code.BAD_REQUEST, "WebSockets are not served here. Use POST.");
        } else {
            request.next();
        }
    }

    /** Before the body is read: refuses what cannot be answered whatever it says. */
    void admit(RoutingContext request) {
        var media = MediaNegotiation.answerTo(request.request().getHeader("Accept"));
        if (media.isEmpty()) {
            reply.refuse(
                    request,
                    406,
                    Code.BAD_REQUEST,
                    "Only application/graphql-response+json and application/json are served.");
            return;
        }
        GraphQlReply.speak(request, media.get());
        if (request.request().getHeader("Authorization") == null) {
            reply.refuse(request, AsCaller.anonymous());
            return;
        }
        switch (request.request().method().name()) {
            case "POST" -> {
                if (!MediaNegotiation.isJson(request.request().getHeader("Content-Type"))) {
                    reply.refuse(request, 415, Code.BAD_REQUEST, "Send the request as application/json in UTF-8.");
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
                reply.refuse(request, 405, Code.BAD_REQUEST, "Use POST or, for queries, GET.");
            }
        }
    }

    /** Finds out who asks before the body is read: nothing is kept for anybody unknown. */
    void identify(RoutingContext request) {
        run(request, () -> senders.admit(request, currentScope));
        if (!request.response().ended()) {
            request.next();
        }
    }

    /** Waits for the caller's turn, without a thread. A client that has left meanwhile gives its turn to the next one. */
    void queue(RoutingContext request) {
        var person = KnownSenders.senderOf(request);
        var eventLoop = request.vertx().getOrCreateContext();
        Runnable start = () -> eventLoop.runOnContext(any -> {
            if (request.failed() || request.response().closed()) {
                turns.done(person);
            } else {
                request.next();
            }
        });
        if (!turns.take(person, start)) {
            refuseForNow(request, SOON);
        }
    }

    void answer(RoutingContext request) {
        try {
            run(request, () -> serve(request));
        } finally {
            turns.done(KnownSenders.senderOf(request));
        }
    }

    private void run(RoutingContext request, Runnable work) {
        try {
            asCaller.run(request, work);
        } catch (AuthenticationFailedException refused) {
            reply.refuse(request, SessionEndedException.refusal(refused));
        } catch (ProtocolException refused) {
            reply.refuse(request, refused);
        } catch (RuntimeException fault) {
            reply.fault(request, fault);
        }
    }

    /** What went wrong outside {@link #answer}, such as a body over the limit. */
    void fail(RoutingContext request) {
        if (request.response().ended() || RequestBody.isGone(request.failure())) {
            return;
        }
        var status = RequestBody.statusOf(request);
        if (request.failure() instanceof AuthenticationFailedException || request.statusCode() == 401) {
            reply.refuse(request, SessionEndedException.refusal(request.failure()));
        } else if (request.failure() instanceof OIDCException) {
            LOG.warnf(
                    "Request %s: %s",
                    GraphQlReply.requestId(request), request.failure().getMessage());
            reply.refuseFor(
                    request,
                    SOON,
                    new ProtocolException(
                            Code.UNAVAILABLE, "The identity provider cannot be reached. Please try again soon."));
        } else if (status >= 400 && status < 500) {
            var refused = ProtocolException.ofStatus(status);
            reply.refuse(
                    request,
                    status,
                    refused.code(),
                    status == 413
                            ? "The request is larger than " + limits.body().asLongValue() / 1024 + " KiB."
                            : refused.getMessage());
        } else {
            reply.fault(request, request.failure());
        }
    }

    /** Asking and reading cost a little, whatever is said; running costs what it may make of it. */
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
                // Whatever the use case made of a database that no longer knew it: nothing was stored since.
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
        refuseForNow(request, wait);
        return false;
    }

    private void refuseForNow(RoutingContext request, Duration wait) {
        reply.refuseFor(
                request, wait, new ProtocolException(Code.RATE_LIMITED, "Too much at once. Please try again soon."));
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

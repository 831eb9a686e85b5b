package portal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/**
 * The GraphQL endpoint, by the GraphQL-over-HTTP specification. One request is one worker thread from authentication to
 * the last byte, with one request context, so that the scope cannot wander.
 */
@ApplicationScoped
class GraphQlEndpoint {

    private static final Logger LOG = Logger.getLogger(GraphQlEndpoint.class);
    private static final String REQUEST_ID = "portal.requestId";
    private static final String MEDIA = "portal.media";

    @Inject
    ExecutionService engine;

    @Inject
    GraphQlErrors errors;

    @Inject
    CurrentIdentityAssociation currentIdentity;

    @Inject
    CurrentVertxRequest currentRequest;

    @Inject
    ObjectMapper json;

    /** Before the body is read: names the request and refuses what cannot be answered whatever it says. */
    void admit(RoutingContext request) {
        requestId(request);
        var media = MediaNegotiation.answerTo(request.request().getHeader("Accept"));
        if (media.isEmpty()) {
            refuse(
                    request,
                    406,
                    Code.BAD_REQUEST,
                    "Only application/graphql-response+json and application/json are served.");
            return;
        }
        request.put(MEDIA, media.get());
        switch (request.request().method().name()) {
            case "POST" -> {
                if (MediaNegotiation.isJson(request.request().getHeader("Content-Type"))) {
                    request.next();
                } else {
                    refuse(request, 415, Code.BAD_REQUEST, "Send the request as application/json in UTF-8.");
                }
            }
            case "GET" -> request.next();
            default -> {
                request.response().putHeader("Allow", "GET, POST");
                refuse(request, 405, Code.BAD_REQUEST, "Use POST or, for queries, GET.");
            }
        }
    }

    void answer(RoutingContext request) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            var identity = identity(request);
            if (identity.isAnonymous()) {
                throw new ProtocolException(Code.UNAUTHENTICATED, "A bearer token is required.");
            }
            currentIdentity.setIdentity(identity);
            currentRequest.setCurrent(request);
            execute(request, GraphQlRequest.read(request));
        } catch (AuthenticationFailedException refused) {
            refuse(request, 401, Code.UNAUTHENTICATED, "The bearer token is not accepted.");
        } catch (ProtocolException refused) {
            refuse(request, statusOf(refused.code()), refused.code(), refused.getMessage());
        } catch (RuntimeException fault) {
            fault(request, fault);
        } finally {
            context.terminate();
        }
    }

    /** What went wrong outside {@link #answer}, such as a body over the limit. */
    void fail(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        if (request.failure() instanceof AuthenticationFailedException || request.statusCode() == 401) {
            refuse(request, 401, Code.UNAUTHENTICATED, "The bearer token is not accepted.");
        } else if (request.failure() instanceof OIDCException) {
            LOG.warnf("Request %s: %s", requestId(request), request.failure().getMessage());
            request.response().putHeader("Retry-After", "5");
            refuse(request, 503, Code.UNAVAILABLE, "The identity provider cannot be reached. Please try again soon.");
        } else if (request.statusCode() >= 400 && request.statusCode() < 500) {
            var tooLarge = request.statusCode() == 413;
            refuse(
                    request,
                    request.statusCode(),
                    Code.BAD_REQUEST,
                    tooLarge ? "The request is larger than 256 KiB." : "The request cannot be read.");
        } else {
            fault(request, request.failure());
        }
    }

    private static SecurityIdentity identity(RoutingContext request) {
        Uni<SecurityIdentity> deferred = request.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
        return deferred.await().indefinitely();
    }

    private void execute(RoutingContext request, JsonObject input) {
        var metadata = new HashMap<String, Object>();
        metadata.put("httpHeaders", Map.of());
        metadata.put(
                ReadTransaction.GET_REQUEST,
                "GET".equals(request.request().method().name()));
        engine.executeSync(input, metadata, new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
                answer(request, input, response);
            }

            @Override
            public void fail(Throwable failure) {
                if (failure instanceof ProtocolException refused) {
                    refuse(request, statusOf(refused.code()), refused.code(), refused.getMessage());
                } else {
                    fault(request, failure);
                }
            }
        });
    }

    private void answer(RoutingContext request, JsonObject input, ExecutionResponse response) {
        var result = response.getExecutionResult();
        var body = new HashMap<>(result.toSpecification());
        if (!result.getErrors().isEmpty()) {
            body.put("errors", errors.of(result.getErrors(), input, requestId(request)));
        }
        int status = result.isDataPresent() || isLegacy(request) ? 200 : 400;
        send(request, status, body);
    }

    private void fault(RoutingContext request, Throwable failure) {
        LOG.errorf(failure, "Request %s failed", requestId(request));
        refuse(request, 500, Code.INTERNAL, "Something went wrong here. Please quote the request id.");
    }

    private void refuse(RoutingContext request, int status, Code code, String message) {
        if (status == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        send(request, status, Map.of("errors", List.of(errors.error(message, code, requestId(request)))));
    }

    private void send(RoutingContext request, int status, Map<String, Object> body) {
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", mediaOf(request) + "; charset=utf-8")
                    .end(Buffer.buffer(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names the request, in its answer too; authentication may refuse it before {@link #admit} sees it. */
    private static String requestId(RoutingContext request) {
        String known = request.get(REQUEST_ID);
        if (known != null) {
            return known;
        }
        var id = UUID.randomUUID().toString();
        request.put(REQUEST_ID, id);
        request.response().putHeader("X-Request-Id", id).putHeader("Cache-Control", "no-store");
        return id;
    }

    private static boolean isLegacy(RoutingContext request) {
        return MediaNegotiation.JSON.equals(mediaOf(request));
    }

    /** The media type to answer with, also where authentication refused before {@link #admit} saw the request. */
    private static String mediaOf(RoutingContext request) {
        String negotiated = request.get(MEDIA);
        return negotiated != null
                ? negotiated
                : MediaNegotiation.answerTo(request.request().getHeader("Accept"))
                        .orElse(MediaNegotiation.JSON);
    }

    private static int statusOf(Code code) {
        return switch (code) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN, FORBIDDEN_IN_MANAGE_MODE, MEMBERSHIP_REQUIRED -> 403;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
            case BAD_REQUEST -> 400;
        };
    }
}

package portal.web.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.AsCaller;
import portal.tenancy.SessionEndedException;

/**
 * Maps refusals and failures of a request to a status, a code and a message. Subclasses define the shape of the answer.
 */
public abstract class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final String REQUEST_ID = "portal.requestId";
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    AsCaller asCaller;

    /** Returns the id of a request; the first call creates it and adds it to the response headers. */
    public static String requestId(RoutingContext request) {
        String known = request.get(REQUEST_ID);
        if (known != null) {
            return known;
        }
        var id = UUID.randomUUID().toString();
        request.put(REQUEST_ID, id);
        request.response().putHeader("X-Request-Id", id).putHeader("Cache-Control", "no-store");
        return id;
    }

    /** Returns the HTTP status of a code. */
    public static int statusOf(Code code) {
        return switch (code) {
            case UNAUTHENTICATED, SESSION_ENDED -> 401;
            case FORBIDDEN, FORBIDDEN_IN_MANAGE_MODE, LICENCES_EXPIRED, MEMBERSHIP_REQUIRED -> 403;
            case RATE_LIMITED -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
            case BAD_REQUEST, QUERY_TOO_COMPLEX -> 400;
        };
    }

    /** Runs the work as the caller and answers the request if the work is refused or fails. */
    public void run(RoutingContext request, Runnable work) {
        guard(request, () -> asCaller.run(request, work));
    }

    /** Runs work that needs no caller and answers the request if the work is refused or fails. */
    public void guard(RoutingContext request, Runnable work) {
        try {
            work.run();
        } catch (AuthenticationFailedException refused) {
            refuse(request, SessionEndedException.refusal(refused));
        } catch (ProtocolException refused) {
            refuse(request, refused);
        } catch (DomainException refused) {
            refuse(request, refused);
        } catch (ClientGone gone) {
            request.request().connection().close();
        } catch (RuntimeException fault) {
            fault(request, fault);
        }
    }

    /** Answers a request that failed outside {@link #run}, such as one whose body is too large. */
    public void fail(RoutingContext request) {
        if (request.response().ended() || RequestBody.isGone(request.failure())) {
            return;
        }
        var failure = request.failure();
        int status = RequestBody.statusOf(request);
        if (failure instanceof AuthenticationFailedException || status == 401) {
            refuse(request, SessionEndedException.refusal(failure));
        } else if (failure instanceof OIDCException) {
            LOG.warnf("Request %s: %s", requestId(request), failure.getMessage());
            refuse(
                    request,
                    new ProtocolException(
                            Code.UNAVAILABLE, "The identity provider cannot be reached. Please try again soon."));
        } else if (status >= 400 && status < 500) {
            refuse(request, status, ProtocolException.ofStatus(status));
        } else {
            fault(request, failure);
        }
    }

    /** Refuses a request with the status of the refusal's code. */
    public void refuse(RoutingContext request, ProtocolException refused) {
        refuse(request, statusOf(refused.code()), refused);
    }

    /** Refuses a request with a status that is more precise than the code's own. */
    public void refuse(RoutingContext request, int status, ProtocolException refused) {
        if ((status == 429 || status == 503) && !request.response().headers().contains("Retry-After")) {
            retryAfter(request, SOON);
        }
        answer(request, status, refused.code().name(), refused.getMessage(), List.of());
    }

    /** Refuses a request with the time after which to retry. */
    public void refuse(RoutingContext request, Duration wait, ProtocolException refused) {
        retryAfter(request, wait);
        refuse(request, refused);
    }

    /** Refuses a request whose command was refused: NOT_FOUND is 404, everything else 400. */
    public void refuse(RoutingContext request, DomainException refused) {
        refuse(request, refused.code() == ErrorCode.NOT_FOUND ? 404 : 400, refused);
    }

    /** Refuses a request whose command was refused with a status that is more precise. */
    public void refuse(RoutingContext request, int status, DomainException refused) {
        answer(request, status, refused.code().name(), refused.getMessage(), refused.field());
    }

    /** Answers with 500 and logs the failure under the request's id. */
    public void fault(RoutingContext request, Throwable failure) {
        LOG.errorf(failure, "Request %s failed", requestId(request));
        refuse(request, new ProtocolException(Code.INTERNAL, "Internal error. Please quote the request id."));
    }

    private void answer(RoutingContext request, int status, String code, String message, List<String> field) {
        if (request.response().headWritten()) {
            // Part of the answer was sent. Closing the connection tells the client that the rest is missing.
            request.request().connection().close();
            return;
        }
        if (status == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        send(request, status, code, message, field);
    }

    /** Sends the answer in the subclass's shape. */
    protected abstract void send(RoutingContext request, int status, String code, String message, List<String> field);

    /** Whole seconds, rounded up. */
    private static void retryAfter(RoutingContext request, Duration wait) {
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        request.response().putHeader("Retry-After", String.valueOf(seconds));
    }
}

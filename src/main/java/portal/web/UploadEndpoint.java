package portal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.ProtocolException.Code;
import portal.renewals.UploadConfig;
import portal.renewals.UploadLimits;
import portal.renewals.UploadView;
import portal.renewals.api.Uploads;

/**
 * Takes files. Who may not upload is refused before the file is read; it is then kept on disk, not in memory, until all of
 * it has come, and only then takes a connection of the database.
 */
@ApplicationScoped
class UploadEndpoint {

    /** What a form needs around a file. */
    static final long ENVELOPE = 16 << 10;

    private static final String PART = "file";
    private static final String FORM = "multipart/form-data";

    private final Semaphore places;

    @Inject
    RestCall call;

    @Inject
    RestReply reply;

    @Inject
    Uploads uploads;

    @Inject
    ObjectMapper json;

    @Inject
    UploadEndpoint(UploadConfig config) {
        this.places = new Semaphore(config.atOnce());
    }

    /** Refuses what cannot be a file, and holds the file back until it is known whose it is. */
    void admit(RoutingContext request) {
        if (!call.admit(request, HttpMethod.POST)) {
            return;
        }
        var type = request.request().getHeader("Content-Type");
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)) {
            reply.refuse(request, 415, Code.BAD_REQUEST.name(), "Send the file as " + FORM + ", in the part file.");
        } else if (length(request) > UploadLimits.BYTES + ENVELOPE) {
            tooLarge(request);
        } else {
            request.request().pause();
            request.next();
        }
    }

    private static long length(RoutingContext request) {
        try {
            var length = request.request().getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    /**
     * The file is read only once this part of the work is over: what follows may run on another thread at once, in the same
     * request context, which must not end under it.
     */
    void authorise(RoutingContext request) {
        call.run(request, () -> {
            uploads.admit();
            if (call.spend(request)) {
                take(request);
            }
        });
        if (request.response().ended()) {
            // So that the client, who is still sending, gets to read the answer.
            request.request().resume();
        } else {
            request.next();
        }
    }

    private void take(RoutingContext request) {
        if (!places.tryAcquire()) {
            call.busy(request);
            return;
        }
        var taken = new AtomicBoolean(true);
        request.addEndHandler(ended -> {
            if (taken.getAndSet(false)) {
                places.release();
            }
        });
    }

    void answer(RoutingContext request) {
        call.run(request, () -> send(request, uploads.csv(file(request))));
    }

    private static Path file(RoutingContext request) {
        var files = request.fileUploads();
        if (files.size() != 1 || !files.get(0).name().equals(PART)) {
            throw DomainException.invalid("Send exactly one file, in the part file.", PART);
        }
        if (files.get(0).size() > UploadLimits.BYTES) {
            throw DomainException.invalid("The file is larger than 20 MB.", PART);
        }
        return Path.of(files.get(0).uploadedFileName());
    }

    private void send(RoutingContext request, UploadView upload) {
        try {
            request.response()
                    .setStatusCode(201)
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(json.writeValueAsString(upload));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void fail(RoutingContext request) {
        if (request.statusCode() == 413 && !request.response().ended()) {
            tooLarge(request);
        } else {
            call.fail(request);
        }
    }

    private void tooLarge(RoutingContext request) {
        reply.refuse(request, 413, ErrorCode.INVALID_INPUT.name(), "The file is larger than 20 MB.");
    }
}

package portal.web.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import portal.imports.api.Uploads;
import portal.imports.files.UploadConfig;
import portal.imports.files.UploadLimits;
import portal.imports.files.UploadView;
import portal.kernel.DomainException;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.web.http.BodyDeadline;
import portal.web.http.RequestBody;
import portal.web.http.RestCall;
import portal.web.http.RestReply;

/**
 * Receives uploads. Callers without permission are refused before the file is read; the file is then written to disk
 * until it has arrived completely, and only then is a database connection taken.
 */
@ApplicationScoped
class UploadEndpoint {

    /** Allowance for the form around a file. */
    private static final long ENVELOPE = 16 << 10;

    private static final String PART = "file";
    private static final String FORM = "multipart/form-data";
    private static final String UPLOAD = "portal.upload";

    /** The resources of one request. */
    private record Upload(Bulkhead.Place place, Path target, FormFile form) {}

    private final Bulkhead places;

    @Inject
    RestCall call;

    @Inject
    RestReply reply;

    @Inject
    Uploads uploads;

    @Inject
    UploadDirectory directory;

    @Inject
    ObjectMapper json;

    @Inject
    UploadEndpoint(UploadConfig config) {
        this.places =
                new Bulkhead(new Bulkhead.Shares(config.atOnce(), config.atOncePerPerson(), config.atOncePerPartner()));
    }

    /** Refuses requests that cannot be an upload, and pauses the body until the caller is known. */
    void admit(RoutingContext request) {
        if (!call.admitKnown(request, HttpMethod.POST)) {
            return;
        }
        var type = request.request().getHeader("Content-Type");
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)) {
            reply.refuse(
                    request,
                    415,
                    new ProtocolException(Code.BAD_REQUEST, "Send the file as " + FORM + ", in the part file."));
        } else if (RequestBody.declaredLength(request.request()) > UploadLimits.BYTES + ENVELOPE) {
            tooLarge(request);
        } else {
            request.request().pause();
            request.next();
        }
    }

    /**
     * Starts reading the file only after this handler has finished: what follows may run at once on another thread in
     * the same request context, which must not end under it.
     */
    void authorise(RoutingContext request) {
        call.run(request, () -> {
            uploads.admit();
            if (call.spend(request)) {
                prepare(request);
            }
        });
        if (!request.response().ended()) {
            request.next();
        }
    }

    /** Takes a place and a file, both released when the request ends, however it ends. */
    private void prepare(RoutingContext request) {
        var place = places.take(call.caller());
        var target = directory.newFile();
        var open = request.vertx().fileSystem().openBlocking(target.toString(), new OpenOptions().setCreate(false));
        var upload = new Upload(place, target, new FormFile(request, PART, open, UploadLimits.BYTES));
        request.put(UPLOAD, upload);
        BodyDeadline.extend(request);
        request.addEndHandler(ended -> cleanUp(upload));
        if (request.response().ended() || request.response().closed()) {
            // The request ended before the handler was attached.
            cleanUp(upload);
        }
    }

    private void cleanUp(Upload upload) {
        upload.place().close();
        upload.form().close();
        directory.delete(upload.target());
    }

    void receive(RoutingContext request) {
        request.<Upload>get(UPLOAD).form().receive();
    }

    void answer(RoutingContext request) {
        call.run(request, () -> {
            Upload upload = request.get(UPLOAD);
            if (!upload.form().isOnlyFile()) {
                throw DomainException.invalid("Send exactly one file, in the part file.", PART);
            }
            var stored = uploads.csv(upload.target());
            // Released before the answer, because the client may then send its next file.
            upload.place().close();
            send(request, stored);
        });
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
            reply.fail(request);
        }
    }

    private void tooLarge(RoutingContext request) {
        reply.refuse(request, 413, DomainException.invalid("The file is larger than 20 MB.", "file"));
    }
}

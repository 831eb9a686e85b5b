package portal.web.files;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.ext.web.RoutingContext;

/**
 * Receives the one file of a {@code multipart/form-data} body, straight to disk. The request continues with its next
 * handler once the body has ended and the file is written; it fails with 400 if the form is incomplete, and with 413 as
 * soon as the file is too large. Everything except closing runs on the connection's event loop.
 */
final class FormFile {

    private final RoutingContext request;
    private final String part;
    private final AsyncFile target;
    private final long largest;
    private long size;
    private boolean begun;
    private boolean complete;
    private boolean misplaced;
    private Future<Void> closed;

    /**
     * A file to receive.
     *
     * @param part the name of the form's only file
     * @param target where to store it
     * @param largest the maximum size in bytes
     */
    FormFile(RoutingContext request, String part, AsyncFile target, long largest) {
        this.request = request;
        this.part = part;
        this.target = target;
        this.largest = largest;
    }

    /** Reads the body of the paused request. */
    void receive() {
        try {
            request.request()
                    .setExpectMultipart(true)
                    .uploadHandler(this::begin)
                    .exceptionHandler(malformed -> refuse(400))
                    .endHandler(ended -> end())
                    .resume();
        } catch (RuntimeException malformed) {
            // Fails if the form's boundary is missing or empty.
            refuse(400);
        }
    }

    /** Returns whether the form had this file and nothing else. */
    boolean isOnlyFile() {
        return complete && !misplaced;
    }

    private void begin(HttpServerFileUpload upload) {
        if (begun || !upload.name().equals(part)) {
            misplaced = true;
            return;
        }
        begun = true;
        upload.handler(this::store).endHandler(ended -> complete = true);
    }

    private void store(Buffer chunk) {
        size += chunk.length();
        if (size > largest) {
            refuse(413);
        } else if (!isClosed()) {
            target.write(chunk);
            if (target.writeQueueFull()) {
                request.request().pause();
                target.drainHandler(drained -> request.request().resume());
            }
        }
    }

    private void end() {
        if (begun && !complete) {
            refuse(400);
        } else if (!request.response().ended()) {
            close().onComplete(written -> {
                if (written.succeeded()) {
                    request.next();
                } else {
                    request.fail(written.cause());
                }
            });
        }
    }

    /** Closes the file; completes once it is fully written. Idempotent and thread-safe. */
    synchronized Future<Void> close() {
        if (closed == null) {
            closed = target.close();
        }
        return closed;
    }

    private synchronized boolean isClosed() {
        return closed != null;
    }

    private void refuse(int status) {
        if (!request.response().ended() && !request.failed()) {
            request.fail(status);
        }
    }
}

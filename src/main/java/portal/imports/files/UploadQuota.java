package portal.imports.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/** Limits the number and bytes of stored files, per uploader and per partner. */
@ApplicationScoped
class UploadQuota {

    @Inject
    CsvUploads uploads;

    @Inject
    UploadConfig config;

    @Inject
    Clock clock;

    /** RATE_LIMITED if nothing more may be stored, regardless of the next file's size. */
    void requirePlace() {
        if (uploads.countKept(clock.instant()) >= config.kept()) {
            throw new ProtocolException(Code.RATE_LIMITED, "Too many files within 24 hours. Please try again later.");
        }
        require(uploads.bytesKept(clock.instant(), false), 1);
    }

    /** RATE_LIMITED if the file just stored exceeds a limit. Concurrent uploads wait from here on. */
    void requireWithin() {
        require(uploads.bytesKept(clock.instant(), true), 0);
    }

    private void require(CsvUploads.BytesKept kept, long further) {
        if (kept.ofUploader() + further > config.keptBytes().asLongValue()
                || kept.ofPartner() + further > config.keptBytesPerPartner().asLongValue()) {
            throw new ProtocolException(
                    Code.RATE_LIMITED, "The files of the last 24 hours take too much space. Please try again later.");
        }
    }
}

package portal.imports.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import portal.kernel.DomainException;

/** Finds the caller's files in the company acted in. */
@ApplicationScoped
public class UploadedFiles {

    @Inject
    CsvUploads uploads;

    /** Returns a file that has not expired. */
    public Optional<UploadedFile> find(UUID id, Instant now) {
        return uploads.findUnexpired(id, now).map(CsvUpload::asFile);
    }

    /** Returns a file that has not expired; NOT_FOUND. */
    public UploadedFile require(UUID id, Instant now) {
        return find(id, now).orElseThrow(() -> DomainException.notFound("csv upload", "uploadId"));
    }

    /** Locks the file until the transaction ends, so that concurrent planning with it waits. */
    public void lock(UploadedFile file) {
        uploads.findById(file.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}

package portal.imports.files;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import portal.kernel.NativeScalars;

/** The caller's files in the organisation acted in. */
@ApplicationScoped
class CsvUploads implements PanacheRepositoryBase<CsvUpload, UUID> {

    /** Returns a file that has not expired, whether or not it has been deleted yet. */
    Optional<CsvUpload> findUnexpired(UUID id, Instant now) {
        return find("id = ?1 and expiresAt > ?2", id, now).firstResultOptional();
    }

    /** Returns how many files the caller keeps in the company acted in, including those of other manage sessions. */
    int countKept(Instant now) {
        return NativeScalars.query(
                        getEntityManager(), "select app.stored_file_count(:now) as kept", "kept", Integer.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Bytes that the caller keeps in the company acted in, and that everybody keeps in companies of its partner. */
    record BytesKept(long ofUploader, long ofPartner) {}

    /** Returns how many bytes are kept; with {@code hold}, concurrent callers wait until this transaction has ended. */
    BytesKept bytesKept(Instant now, boolean hold) {
        return (BytesKept) getEntityManager()
                .createNativeQuery("select of_uploader, of_partner from app.stored_bytes(:now, :hold)")
                .unwrap(NativeQuery.class)
                .addScalar("of_uploader", Long.class)
                .addScalar("of_partner", Long.class)
                .setParameter("now", now)
                .setParameter("hold", hold)
                .setTupleTransformer((row, columns) -> new BytesKept((Long) row[0], (Long) row[1]))
                .getSingleResult();
    }
}

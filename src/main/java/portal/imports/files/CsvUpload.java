package portal.imports.files;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import portal.kernel.Ids;
import portal.tenancy.TenantEntity;

/** An uploaded file. The database fills in its owner from the scope and shows it to nobody else. */
@Entity
@Table(name = "csv_upload")
class CsvUpload extends TenantEntity {

    static final Duration KEPT = Duration.ofHours(24);

    private UUID companyId;
    private String[] columns;
    private Integer emailColumn;
    private Integer nameColumn;
    private int rowCount;
    private long bytes;
    private Instant createdAt;
    private Instant expiresAt;

    protected CsvUpload() {}

    CsvUpload(UUID partnerId, UUID companyId, FileColumns columns, List<List<String>> firstRows, Instant now) {
        super(partnerId, Ids.next());
        this.companyId = companyId;
        this.columns = columns.names().toArray(String[]::new);
        this.emailColumn = columns.guessEmail(firstRows);
        this.nameColumn = columns.guessName(emailColumn);
        this.rowCount = firstRows.size();
        this.createdAt = now;
        this.expiresAt = now.plus(KEPT);
    }

    void stored(int rows, long bytesOfRows) {
        this.rowCount = rows;
        this.bytes = bytesOfRows;
    }

    UploadedFile asFile() {
        return new UploadedFile(partnerId(), companyId, id(), columns(), rowCount);
    }

    UUID companyId() {
        return companyId;
    }

    List<String> columns() {
        return List.of(columns);
    }

    Integer emailColumn() {
        return emailColumn;
    }

    Integer nameColumn() {
        return nameColumn;
    }

    int rowCount() {
        return rowCount;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

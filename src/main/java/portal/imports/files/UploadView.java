package portal.imports.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import portal.kernel.IdType;

/**
 * A stored file as its uploader sees it.
 *
 * @param emailColumn the position of the column that seems to hold e-mail addresses; null if none does
 * @param nameColumn the position of the column that seems to hold names; null if none does
 */
public record UploadView(
        String uploadId,
        List<Column> columns,
        Integer emailColumn,
        Integer nameColumn,
        int rowCount,
        Instant expiresAt) {

    /** A column of the file; its position counts from 1. */
    public record Column(int position, String name) {}

    UploadView(CsvUpload upload) {
        this(
                IdType.CSV_UPLOAD.encode(upload.id()),
                columns(upload.columns()),
                upload.emailColumn(),
                upload.nameColumn(),
                upload.rowCount(),
                upload.expiresAt());
    }

    private static List<Column> columns(List<String> names) {
        var columns = new ArrayList<Column>(names.size());
        names.forEach(name -> columns.add(new Column(columns.size() + 1, name)));
        return columns;
    }
}

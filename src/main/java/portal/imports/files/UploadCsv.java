package portal.imports.files;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portal.audit.AuditTrail;
import portal.companies.CompanyQueries;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/**
 * Stores an uploaded file for 24 hours, all or nothing. It is processed in portions, so memory use does not depend on
 * the file's size.
 */
@ApplicationScoped
public class UploadCsv {

    private static final int SECONDS = 120;

    @Inject
    CsvUploads uploads;

    @Inject
    CsvRows rows;

    @Inject
    CompanyQueries companies;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    UploadQuota quota;

    @Inject
    Clock clock;

    /**
     * Stores the file. INVALID_INPUT with the fault and the row, COMPANY_INACTIVE, or RATE_LIMITED if too much is kept.
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public UploadView handle(Path file) {
        companies.requireActive(currentScope.requireCompany());
        quota.requirePlace();
        try (var csv = CsvFile.open(file)) {
            return new UploadView(store(csv));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CsvUpload store(CsvFile csv) throws IOException {
        var first = csv.next();
        if (first == null) {
            throw DomainException.invalid("The file is empty.", "file");
        }
        var columns = FileColumns.of(first);
        var portion = new ArrayList<CsvPortion.Row>();
        if (!columns.header()) {
            portion.add(new CsvPortion.Row(csv.number(), columns.fit(first, csv.number())));
        }
        fill(portion, csv, columns);
        if (portion.isEmpty()) {
            throw DomainException.invalid("The file has a first line with the columns' names and no rows.", "file");
        }
        var upload = begin(columns, portion);
        int stored = 0;
        long bytes = 0;
        while (!portion.isEmpty()) {
            stored += portion.size();
            if (stored > UploadLimits.ROWS) {
                throw DomainException.invalid("The file has more than 100,000 rows.", "file");
            }
            bytes += rows.insert(upload, CsvPortion.of(portion));
            portion.clear();
            fill(portion, csv, columns);
        }
        upload.stored(stored, bytes);
        uploads.flush();
        quota.requireWithin();
        record(upload);
        return upload;
    }

    private static void fill(List<CsvPortion.Row> portion, CsvFile csv, FileColumns columns) throws IOException {
        int characters = 0;
        while (portion.size() < CsvPortion.ROWS && characters < CsvPortion.CHARACTERS) {
            var next = csv.next();
            if (next == null) {
                return;
            }
            var row = new CsvPortion.Row(csv.number(), columns.fit(next, csv.number()));
            for (var cell : row.cells()) {
                characters += cell.length();
            }
            portion.add(row);
        }
    }

    private CsvUpload begin(FileColumns columns, List<CsvPortion.Row> portion) {
        var firstRows = portion.stream().map(CsvPortion.Row::cells).toList();
        var scope = currentScope.require();
        var upload = new CsvUpload(scope.partnerId(), scope.companyId(), columns, firstRows, clock.instant());
        uploads.persistAndFlush(upload);
        return upload;
    }

    private void record(CsvUpload upload) {
        audit.record(
                upload.partnerId(),
                upload.companyId(),
                "uploadCsv",
                IdType.CSV_UPLOAD,
                upload.id(),
                Map.of("rows", String.valueOf(upload.rowCount())));
    }
}

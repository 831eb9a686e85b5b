package portal.imports.files;

import java.util.List;
import java.util.UUID;
import portal.kernel.DomainException;

/** An uploaded file as plans see it. */
public record UploadedFile(UUID partnerId, UUID companyId, UUID id, List<String> columns, int rowCount) {

    /** Returns the index of the column at a position that counts from 1; INVALID_INPUT if the file has no such column. */
    public int column(int position, String field) {
        if (position < 1 || position > columns.size()) {
            throw DomainException.invalid("The file has the columns 1 to " + columns.size() + '.', field);
        }
        return position - 1;
    }
}

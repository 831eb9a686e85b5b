package portal.imports.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import portal.kernel.DomainException;

/** Collects the cells of one row after another from the parser, and refuses a row as soon as it exceeds a limit. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<List<String>> {

    private List<String> cells;
    private int row;

    @Override
    protected void handleBegin(long line) {
        cells = new ArrayList<>();
        row++;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (column >= UploadLimits.COLUMNS) {
            if (length > 0) {
                throw refused("has more than " + UploadLimits.COLUMNS + " columns");
            }
            return;
        }
        var cell = new String(buffer, offset, length);
        if (length > UploadLimits.CELL_BYTES
                || length * 3 > UploadLimits.CELL_BYTES
                        && cell.getBytes(StandardCharsets.UTF_8).length > UploadLimits.CELL_BYTES) {
            throw refused("has a cell of more than 1 KB in column " + (column + 1));
        }
        if (cell.indexOf(0) >= 0) {
            throw refused("has a NUL character in column " + (column + 1) + ": this is not a CSV file");
        }
        cells.add(cell);
    }

    @Override
    protected List<String> buildRecord() {
        return cells;
    }

    /** Returns the number of the row that was begun last, as a spreadsheet numbers it. */
    int row() {
        return row;
    }

    DomainException refused(String what) {
        return DomainException.invalid("Row " + row + ' ' + what + '.', "file");
    }
}

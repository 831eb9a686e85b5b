package portal.imports.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import portal.kernel.DomainException;

/**
 * Reads an uploaded file of any size row by row, as Excel and LibreOffice write CSV. Every fault is INVALID_INPUT with
 * a message that names the row.
 */
final class CsvFile implements AutoCloseable {

    /** The parser's own limit for an unterminated cell, which it buffers in memory. */
    private static final int BUFFER = 64 << 10;

    private final CsvCells cells = new CsvCells();
    private final CsvReader<List<String>> reader;
    private final Iterator<List<String>> rows;

    private CsvFile(Path file) throws IOException {
        var text = CsvText.open(file);
        try {
            reader = CsvReader.builder()
                    .fieldSeparator(Separator.of(text))
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(BUFFER)
                    .build(cells, text);
        } catch (IOException | RuntimeException refused) {
            text.close();
            throw refused;
        }
        rows = reader.iterator();
    }

    static CsvFile open(Path file) throws IOException {
        try {
            return new CsvFile(file);
        } catch (CharacterCodingException notText) {
            throw notText();
        }
    }

    /** Returns the next row that is not empty; null after the last. */
    List<String> next() throws IOException {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                if (!row.stream().allMatch(String::isBlank)) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException refused) {
            if (refused.getCause() instanceof DomainException tooMuch) {
                throw tooMuch;
            }
            throw cells.refused(
                    "cannot be parsed: unclosed quote, text after a closing quote, or a cell that is far too long");
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CharacterCodingException) {
                throw notText();
            }
            throw failure.getCause();
        }
    }

    /** Returns the number of the row just read, as a spreadsheet numbers it. */
    int number() {
        return cells.row();
    }

    private static DomainException notText() {
        return DomainException.invalid(
                "The file is neither UTF-8 nor UTF-16. Save it as \"CSV UTF-8\" and upload that.", "file");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

package portal.imports.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import portal.kernel.DomainException;

/**
 * Finds a file's separator: the one named in Excel's first line {@code sep=;}, otherwise the one of comma, semicolon
 * and tab that fits the first rows best. Each is tried with the file's own parser, quotes included.
 */
final class Separator {

    private static final List<Character> KNOWN = List.of(',', ';', '\t');
    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?[,;\\s]*", Pattern.CASE_INSENSITIVE);

    /** More than the longest first row that is accepted. */
    private static final int LOOKED_AT = 4 * UploadLimits.COLUMNS * UploadLimits.CELL_BYTES;

    private static final int ROWS = 50;

    /** Prefers more rows with an address alone in a cell, then more rows as wide as the first one. */
    private static final Comparator<Reading> BETTER = Comparator.comparingInt(Reading::addresses)
            .thenComparingInt(Reading::alike)
            .thenComparingInt(Reading::width);

    /** The result of reading the first rows with one separator. */
    private record Reading(char separator, int width, int alike, int addresses) {}

    private Separator() {}

    /** Returns the separator, and consumes the {@code sep=} line if there is one. */
    static char of(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        var buffer = new char[LOOKED_AT];
        int length = 0;
        for (int read; length < LOOKED_AT && (read = text.read(buffer, length, LOOKED_AT - length)) > 0; ) {
            length += read;
        }
        text.reset();
        var start = new String(buffer, 0, length);
        var said = SAID.matcher(start.lines().findFirst().orElse(""));
        if (!said.matches()) {
            return best(start);
        }
        text.readLine();
        if (!KNOWN.contains(said.group(1).charAt(0))) {
            throw DomainException.invalid("Cells are separated by a comma, a semicolon or a tab.", "file");
        }
        return said.group(1).charAt(0);
    }

    /** Prefers the first of equals: a file with one column has no separator. */
    private static char best(String start) {
        return KNOWN.stream()
                .flatMap(separator -> read(start, separator))
                .reduce((best, next) -> BETTER.compare(next, best) > 0 ? next : best)
                .map(Reading::separator)
                .orElse(KNOWN.get(0));
    }

    /** Returns nothing if the first row that is not empty has one cell. */
    private static Stream<Reading> read(String start, char separator) {
        int width = 0;
        int alike = 0;
        int addresses = 0;
        try (var rows = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(start)) {
            var said = rows.stream()
                    .map(row -> row.getFields())
                    .filter(cells -> !cells.stream().allMatch(String::isBlank))
                    .limit(ROWS)
                    .iterator();
            while (said.hasNext()) {
                var cells = said.next();
                width = width == 0 ? cells.size() : width;
                alike += cells.size() == width ? 1 : 0;
                addresses += cells.stream().anyMatch(FileColumns::isEmail) ? 1 : 0;
            }
        } catch (CsvParseException broken) {
            // Counts the rows up to the fault; reading the file reports it.
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return width > 1 ? Stream.of(new Reading(separator, width, alike, addresses)) : Stream.empty();
    }
}

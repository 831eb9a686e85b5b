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
 * What stands between the cells of a file: the one that Excel's first line {@code sep=;} names, otherwise the one of comma,
 * semicolon and tab by which the first rows are read best. They are read by each as the whole file would be, with quotes.
 */
final class Separator {

    private static final List<Character> KNOWN = List.of(',', ';', '\t');
    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?[,;\\s]*", Pattern.CASE_INSENSITIVE);

    /** More than the longest first row that is accepted. */
    private static final int LOOKED_AT = 4 * UploadLimits.COLUMNS * UploadLimits.CELL_BYTES;

    private static final int ROWS = 50;

    /** By how many of the first rows an address stands alone in a cell, then by how many are as wide as the first one. */
    private static final Comparator<Reading> BETTER = Comparator.comparingInt(Reading::addresses)
            .thenComparingInt(Reading::alike)
            .thenComparingInt(Reading::width);

    /** What the first rows are if cells are separated so. */
    private record Reading(char separator, int width, int alike, int addresses) {}

    private Separator() {}

    /** Takes the line that names it, if there is one, and no other, from the text. */
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

    /** Of those that read equally well, the first: in a file of one column there is none to find. */
    private static char best(String start) {
        return KNOWN.stream()
                .flatMap(separator -> read(start, separator))
                .reduce((best, next) -> BETTER.compare(next, best) > 0 ? next : best)
                .map(Reading::separator)
                .orElse(KNOWN.get(0));
    }

    /** Nothing if the first row that says something is one cell. */
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
            // Where and how is said when the file is read; until there it counts.
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return width > 1 ? Stream.of(new Reading(separator, width, alike, addresses)) : Stream.empty();
    }
}

package portal.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV as in RFC 4180: comma, CRLF, quotes where needed, UTF-8. */
public final class CsvLines {

    /** Tells spreadsheets that the file is UTF-8; without it they garble names. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvLines() {}

    /** Returns the beginning of a file: the byte-order mark and the header line. */
    public static byte[] head(List<String> header) {
        return (BYTE_ORDER_MARK + text(List.of(header))).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] of(List<List<String>> lines) {
        return text(lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(List<List<String>> lines) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.forEach(
                    line -> writer.writeRecord(line.stream().map(Cell::safe).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}

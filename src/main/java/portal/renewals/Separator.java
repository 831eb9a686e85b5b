package portal.renewals;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;
import portal.kernel.DomainException;

/**
 * What stands between the cells of a file: the one that Excel's first line {@code sep=;} names, otherwise the most frequent
 * of comma, semicolon and tab in the first row.
 */
final class Separator {

    private static final String KNOWN = ",;\t";
    private static final char QUOTE = '"';
    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    /** More than the longest first row that is accepted. */
    private static final int LOOKED_AT = 4 * UploadLimits.COLUMNS * UploadLimits.CELL_BYTES;

    private Separator() {}

    /** Takes the line that names it, if there is one, and no other, from the text. */
    static char of(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        var start = new char[LOOKED_AT];
        int length = 0;
        for (int read; length < LOOKED_AT && (read = text.read(start, length, LOOKED_AT - length)) > 0; ) {
            length += read;
        }
        text.reset();
        var said = SAID.matcher(firstLine(start, length));
        if (!said.matches()) {
            return mostFrequent(start, length);
        }
        text.readLine();
        if (KNOWN.indexOf(said.group(1).charAt(0)) < 0) {
            throw DomainException.invalid("Cells are separated by a comma, a semicolon or a tab.", "file");
        }
        return said.group(1).charAt(0);
    }

    private static String firstLine(char[] start, int length) {
        int end = 0;
        while (end < length && start[end] != '\r' && start[end] != '\n') {
            end++;
        }
        return new String(start, 0, end);
    }

    private static char mostFrequent(char[] start, int length) {
        var counts = new int[KNOWN.length()];
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            char character = start[i];
            if (character == QUOTE) {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                break;
            } else if (!quoted && KNOWN.indexOf(character) >= 0) {
                counts[KNOWN.indexOf(character)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return KNOWN.charAt(most);
    }
}

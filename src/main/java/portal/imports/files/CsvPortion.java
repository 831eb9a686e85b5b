package portal.imports.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Consecutive rows of a file that are stored together: for each row a JSON array of its number and its cells.
 *
 * @param lastRow the number of its last row
 */
public record CsvPortion(int lastRow, String content) {

    /** Limits on rows and text of one portion; the row that reaches a limit is the last one. */
    static final int ROWS = 1_000;

    static final int CHARACTERS = 1 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    /** One row, numbered as a spreadsheet numbers it. */
    record Row(int number, List<String> cells) {}

    /** The cells of one or two chosen columns of a row. */
    public record Chosen(int number, String first, String second) {}

    static CsvPortion of(List<Row> rows) {
        var content = new StringWriter(CHARACTERS >> 4);
        try (var generator = JSON.createGenerator(content)) {
            generator.writeStartArray();
            for (var row : rows) {
                generator.writeStartArray();
                generator.writeNumber(row.number());
                for (var cell : row.cells()) {
                    generator.writeString(cell);
                }
                generator.writeEndArray();
            }
            generator.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CsvPortion(rows.get(rows.size() - 1).number(), content.toString());
    }

    /**
     * Returns two columns of each row, by their index from 0; null if {@code second} is null. Missing cells are empty.
     */
    public List<Chosen> chosen(int first, Integer second) {
        var chosen = new ArrayList<Chosen>(ROWS);
        try (var parser = JSON.createParser(content)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                chosen.add(chosen(parser, first, second));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return chosen;
    }

    private static Chosen chosen(JsonParser parser, int first, Integer second) throws IOException {
        int number = parser.nextIntValue(0);
        var one = "";
        var two = second == null ? null : "";
        for (int place = 0; parser.nextToken() != JsonToken.END_ARRAY; place++) {
            if (place == first) {
                one = parser.getText();
            }
            if (second != null && place == second) {
                two = parser.getText();
            }
        }
        return new Chosen(number, one, two);
    }

    /** Returns all cells of the rows with one of these numbers. */
    Map<Integer, List<String>> cells(Set<Integer> numbers) {
        var found = new HashMap<Integer, List<String>>();
        try (var parser = JSON.createParser(content)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                int number = parser.nextIntValue(0);
                boolean wanted = numbers.contains(number);
                var cells = new ArrayList<String>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (wanted) {
                        cells.add(parser.getText());
                    }
                }
                if (wanted) {
                    found.put(number, cells);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }
}

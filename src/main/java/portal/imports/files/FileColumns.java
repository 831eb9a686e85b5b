package portal.imports.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import portal.kernel.DomainException;
import portal.kernel.Text;

/** The columns of a file and their roles. A first row that contains an address is data, not a header. */
public record FileColumns(List<String> names, boolean header) {

    private static final Pattern MAIL = Pattern.compile("e-?mail|mail|adress|correo|courriel");
    private static final Pattern NAME = Pattern.compile("name|nom\\b|nombre|nome");

    static FileColumns of(List<String> first) {
        int width = width(first);
        var header = first.stream().noneMatch(FileColumns::isEmail);
        var names = new ArrayList<String>(width);
        for (int i = 0; i < width; i++) {
            var name = header
                    ? first.get(i)
                            .replaceAll("[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}\\uFEFF]+", " ")
                            .strip()
                    : "";
            names.add(name.isEmpty() ? letter(i) : name);
        }
        return new FileColumns(List.copyOf(names), header);
    }

    /** Spreadsheets write empty cells after the last column. */
    private static int width(List<String> row) {
        int width = row.size();
        while (width > 1 && row.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    /** Names a column without a header as spreadsheets do. */
    private static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }

    /** Returns the cells of a row, cut to the number of columns; INVALID_INPUT if an extra cell is not empty. */
    List<String> fit(List<String> row, int number) {
        int width = width(row);
        if (width > names.size()) {
            throw DomainException.invalid(
                    "Row " + number + " has " + width + " cells, but the first row has " + names.size() + ".", "file");
        }
        return row.subList(0, Math.min(row.size(), names.size()));
    }

    /**
     * Returns the position, from 1, of the column with the most addresses, else of one whose name says e-mail, else
     * null.
     */
    Integer guessEmail(List<List<String>> rows) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            long found = rows.stream()
                    .filter(row -> row.size() > column && isEmail(row.get(column)))
                    .count();
            if (found > most) {
                most = found;
                best = i + 1;
            }
        }
        return best > 0 ? Integer.valueOf(best) : called(MAIL, null);
    }

    /**
     * Returns the position, from 1, of the first column other than the e-mail column whose header says name; else null.
     */
    Integer guessName(Integer email) {
        return header ? called(NAME, email) : null;
    }

    private Integer called(Pattern what, Integer except) {
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).toLowerCase(Locale.ROOT);
            if (what.matcher(name).find() && !Integer.valueOf(i + 1).equals(except)) {
                return i + 1;
            }
        }
        return null;
    }

    static boolean isEmail(String cell) {
        return cell.indexOf('@') > 0 && email(cell) != null;
    }

    /** Returns the address in a cell, normalised; null if it holds none. */
    public static String email(String cell) {
        try {
            return Text.email(cell);
        } catch (DomainException noAddress) {
            return null;
        }
    }
}

package portal.exports;

/** Escapes text that a spreadsheet would interpret as a formula. */
final class Cell {

    /**
     * Includes full-width forms from East Asian input methods, and control characters that spreadsheets skip at the
     * start.
     */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Cell() {}

    /** Returns the text, prefixed with an apostrophe if it could be read as a formula. */
    static String safe(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }
}

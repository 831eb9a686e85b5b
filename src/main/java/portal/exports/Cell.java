package portal.exports;

/** Makes a text harmless in a spreadsheet, which takes a cell that begins in certain ways for a formula and runs it. */
final class Cell {

    /** Also the forms that East Asian input methods write, and the controls that spreadsheets skip at the start. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Cell() {}

    /** The text; with an apostrophe before it if it could be a formula. */
    static String safe(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }
}

package portal.imports.files;

/** Limits on the size of an uploaded file. */
public final class UploadLimits {

    /** Maximum size of a file in bytes. */
    public static final int BYTES = 20 << 20;

    public static final int ROWS = 100_000;
    public static final int COLUMNS = 64;

    /** Maximum size of a cell in UTF-8 bytes. */
    public static final int CELL_BYTES = 1 << 10;

    private UploadLimits() {}
}

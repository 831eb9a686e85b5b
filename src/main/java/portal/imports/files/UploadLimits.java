package portal.imports.files;

/** How large an uploaded file may be (product spec, "Renewal by CSV"). */
public final class UploadLimits {

    /** Bytes of a file. */
    public static final int BYTES = 20 << 20;

    public static final int ROWS = 100_000;
    public static final int COLUMNS = 64;

    /** Bytes of a cell in UTF-8. */
    public static final int CELL_BYTES = 1 << 10;

    private UploadLimits() {}
}

package portal.imports.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file as a test uploads it, byte for byte, under a name for the reader. */
record CsvBytes(String name, byte[] bytes) {

    static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};

    static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};

    @Override
    public String toString() {
        return name;
    }

    static byte[] bytes(byte[] mark, String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    static CsvBytes utf8(String name, String text) {
        return new CsvBytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(byte[] mark, String text, Charset charset, int... more) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes(mark, text, charset));
        for (int one : more) {
            bytes.write(one);
        }
        return bytes.toByteArray();
    }
}

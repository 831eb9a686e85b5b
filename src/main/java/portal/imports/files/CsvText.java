package portal.imports.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import portal.kernel.DomainException;

/**
 * Decodes an uploaded file: UTF-8 or UTF-16, with or without a byte-order mark. Undecodable bytes are refused rather
 * than guessed, so that no name is garbled and no address missed.
 */
final class CsvText {

    /** Signatures of other file types that are often sent with the extension .csv. */
    private enum Other {
        A_WORKBOOK("a spreadsheet", 'P', 'K', 3, 4),
        AN_OLD_WORKBOOK("a spreadsheet", 0xD0, 0xCF, 0x11, 0xE0),
        GZIP("a compressed file", 0x1F, 0x8B),
        PDF("a PDF", '%', 'P', 'D', 'F'),
        UTF_32("text in UTF-32", 0xFF, 0xFE, 0, 0),
        UTF_32_BIG("text in UTF-32", 0, 0, 0xFE, 0xFF);

        private final String words;
        private final int[] mark;

        Other(String words, int... mark) {
            this.words = words;
            this.mark = mark;
        }
    }

    /** Text that is mostly ASCII in UTF-16 has a zero in every other byte. */
    private static final int LOOKED_AT = 512;

    private CsvText() {}

    /**
     * Opens the file; INVALID_INPUT if it is not a text file. Undecodable bytes further on fail while they are read.
     */
    static BufferedReader open(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            bytes.mark(LOOKED_AT);
            var start = bytes.readNBytes(LOOKED_AT);
            bytes.reset();
            refuseOtherKinds(start);
            return new BufferedReader(decoded(bytes, start));
        } catch (IOException | RuntimeException refused) {
            bytes.close();
            throw refused;
        }
    }

    private static void refuseOtherKinds(byte[] start) {
        for (var other : Other.values()) {
            if (begins(start, other.mark)) {
                throw DomainException.invalid(
                        "This is " + other.words + ", not CSV. Save it as \"CSV UTF-8\" and upload that.", "file");
            }
        }
    }

    private static InputStreamReader decoded(InputStream bytes, byte[] start) throws IOException {
        Charset charset = StandardCharsets.UTF_8;
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            bytes.skipNBytes(3);
        } else if (begins(start, 0xFF, 0xFE)) {
            bytes.skipNBytes(2);
            charset = StandardCharsets.UTF_16LE;
        } else if (begins(start, 0xFE, 0xFF)) {
            bytes.skipNBytes(2);
            charset = StandardCharsets.UTF_16BE;
        } else if (zeros(start, 1) > 0 && zeros(start, 0) == 0) {
            charset = StandardCharsets.UTF_16LE;
        } else if (zeros(start, 0) > 0 && zeros(start, 1) == 0) {
            charset = StandardCharsets.UTF_16BE;
        }
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        var signed = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            signed[i] = (byte) mark[i];
        }
        return Arrays.equals(start, 0, mark.length, signed, 0, mark.length);
    }

    /** Returns how many of the bytes at even (or odd) positions are zero; 0 unless at least half of them are. */
    private static int zeros(byte[] start, int from) {
        int zeros = 0;
        for (int i = from; i < start.length; i += 2) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return zeros * 4 >= start.length ? zeros : 0;
    }
}

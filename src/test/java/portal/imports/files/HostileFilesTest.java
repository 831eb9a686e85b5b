package portal.imports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.imports.files.CsvBytes.LITTLE_MARK;
import static portal.imports.files.CsvBytes.UTF_8_MARK;
import static portal.imports.files.CsvBytes.bytes;
import static portal.imports.files.CsvBytes.utf8;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.testsupport.CsvFiles;
import portal.testsupport.Leaks;
import portal.testsupport.Snapshot;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** Files that are not CSV, or too large, are refused with a message, and nothing of them is stored. */
@Tag("java")
@QuarkusTest
class HostileFilesTest {

    private static TestCompany company;

    private static synchronized TestCompany company() {
        if (company == null) {
            company = TestWorld.partner().company();
            company.manager().run("Viewer");
        }
        return company;
    }

    static Stream<CsvBytes> hostile() throws IOException {
        var header = "Name,E-Mail\r\n";
        var row = "Ada,ada@people.example\r\n";
        return Stream.of(
                utf8("nothing", ""),
                new CsvBytes("a mark and nothing", UTF_8_MARK),
                utf8("line ends only", "\r\n\n\r\r\n"),
                utf8("separators only", ",,,\r\n,,,\r\n"),
                utf8("a header only", header),
                utf8("a header and empty rows", header + ",\r\n,\r\n"),
                new CsvBytes("Windows-1252", (header + "Zoë," + row).getBytes(Charset.forName("windows-1252"))),
                new CsvBytes(
                        "half a character at the end", bytes(new byte[0], header + row, StandardCharsets.UTF_8, 0xC3)),
                new CsvBytes("an overlong zero", bytes(new byte[0], header + row, StandardCharsets.UTF_8, 0xC0, 0x80)),
                new CsvBytes(
                        "a surrogate in UTF-8",
                        bytes(new byte[0], header + row, StandardCharsets.UTF_8, 0xED, 0xA0, 0x80)),
                new CsvBytes(
                        "a lone surrogate in UTF-16",
                        bytes(LITTLE_MARK, header + row, StandardCharsets.UTF_16LE, 0x00, 0xD8, 'x', 0)),
                new CsvBytes(
                        "half a character in UTF-16", bytes(LITTLE_MARK, header + row, StandardCharsets.UTF_16LE, 'x')),
                new CsvBytes("UTF-32", bytes(LITTLE_MARK, "\0" + header + row, Charset.forName("UTF-32LE"))),
                new CsvBytes(
                        "UTF-16 after a mark of UTF-8", bytes(UTF_8_MARK, header + row, StandardCharsets.UTF_16LE)),
                utf8("a NUL in a cell", header + "A\0da,ada@people.example\r\n"),
                utf8("NULs only", "\0".repeat(10_000)),
                utf8("a quote that never closes", header + "\"Ada,ada@people.example\r\n"),
                utf8("a quote that never closes in a large file", header + '"' + row.repeat(100_000)),
                utf8("a quote that never closes in the header", "\"Name,E-Mail\r\n" + row.repeat(50_000)),
                utf8("text behind a quote", header + "\"Ada\"x,ada@people.example\r\n"),
                utf8("a cell of 10 MB", header + "x".repeat(10_000_000) + ",ada@people.example\r\n"),
                utf8("a quoted cell of 10 MB", header + '"' + "x".repeat(10_000_000) + "\",ada@people.example\r\n"),
                utf8("a header of 10 MB", "x".repeat(10_000_000) + ",E-Mail\r\n" + row),
                utf8("a cell of one byte too many", header + "ö".repeat(512) + "x,ada@people.example\r\n"),
                utf8("one line of separators", ",".repeat(10_000_000) + "x"),
                utf8("65 columns", "a,".repeat(64) + "a\r\n" + "b,".repeat(64) + "b\r\n"),
                utf8("a row wider than the header", header + row + "Ben,ben@people.example,extra\r\n"),
                utf8("one row too many", header + row.repeat(100_001)),
                utf8("an unknown separator said", "sep=|\r\nName|E-Mail\r\nAda|ada@people.example\r\n"),
                new CsvBytes("gzip", gzip(header + row)),
                new CsvBytes("a workbook", bytes(new byte[] {'P', 'K', 3, 4}, header + row, StandardCharsets.UTF_8)),
                new CsvBytes(
                        "an old workbook",
                        bytes(
                                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                                header + row,
                                StandardCharsets.UTF_8)),
                utf8("a PDF", "%PDF-1.7\n" + header + row),
                new CsvBytes("a picture", bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, row, StandardCharsets.UTF_8)),
                new CsvBytes("20 MB and one byte", new byte[UploadLimits.BYTES + 1]),
                new CsvBytes("30 MB", new byte[30 << 20]));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileFileIsRefusedInWordsAndNothingIsKept(CsvBytes file) {
        var partner = company().partner().id();
        var before = Snapshot.of(partner);
        var answer = CsvFiles.upload(company().manager(), file.bytes());
        assertThat(answer.status()).as(answer.body()).isIn(400, 413);
        assertThat(answer.<String>path("error.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.<String>path("error.message")).hasSizeBetween(10, 200);
        assertThat(answer.<String>path("error.requestId")).isEqualTo(answer.header("X-Request-Id"));
        if (answer.status() == 400) {
            assertThat(answer.<List<String>>path("error.field")).containsExactly("file");
        }
        Leaks.noneIn(answer.body());
        assertThat(Snapshot.of(partner)).isEqualTo(before);
    }

    /** Odd, but no reason to refuse: they are data. */
    static Stream<CsvBytes> odd() {
        return Stream.of(
                utf8("formulae", "E-Mail\r\n=1+1\r\n@SUM(A1)\r\n=cmd|' /C calc'!A0\r\n"),
                utf8("the same name twice", "E-Mail,E-Mail\r\na@people.example,b@people.example\r\n"),
                utf8("64 columns", "a,".repeat(63) + "a\r\n" + "b,".repeat(63) + "b\r\n"),
                utf8("a cell of exactly 1 KB", "E-Mail\r\n" + "ö".repeat(512) + "\r\n"),
                utf8("quotes inside a cell", "E-Mail,Note\r\na@people.example,5\" pipe\r\n"),
                utf8("markup", "E-Mail\r\n<script>alert(1)</script>\r\n"),
                utf8("SQL", "E-Mail\r\n'; drop table csv_portion; --\r\n"),
                utf8(
                        "emoji and right-to-left text",
                        "E-Mail,\uD83D\uDE00\u202E\r\nx,\uD83D\uDC69\u200D\uD83D\uDCBB\r\n"),
                utf8("a mark inside", "E-Mail\uFEFF\r\n\uFEFFa@people.example\r\n"));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void unusualButValidFilesAreStored(CsvBytes file) {
        var answer = CsvFiles.upload(company().manager(), file.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}

package portal.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.demo.DemoClock;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.CsvFiles;
import portal.testsupport.Invited;
import portal.testsupport.Leaks;
import portal.testsupport.LoadClient;
import portal.testsupport.ManageMode;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Snapshot;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** Files as spreadsheets write them are understood; everything else is refused in words, and nothing is kept of it. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class UploadCsvTest {

    /** Another manage session in the same company is no way to keep more. */
    @Test
    void onePersonKeepsFiftyFilesInOneCompanyWhateverTheSession() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var file = CsvFiles.people(List.of("a@people.example"));
        var first = ManageMode.enter(partner.manager(), company.id()).caller();
        var upload = CsvFiles.uploaded(first, file);
        Superuser.execute("""
                insert into csv_upload (partner_id, id, company_id, uploader_id, manage_session_id, columns, row_count,
                    created_at, expires_at)
                select partner_id, gen_random_uuid(), company_id, uploader_id, manage_session_id, columns, row_count,
                    created_at, expires_at
                from csv_upload, generate_series(1, 48) where id = ?""", Rows.uuid(IdType.CSV_UPLOAD, upload));
        var second = ManageMode.enter(partner.manager(), company.id()).caller();
        CsvFiles.uploaded(second, file);
        for (var session : List.of(first, second)) {
            var refused = CsvFiles.upload(session, file);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.<String>path("error.code")).isEqualTo("RATE_LIMITED");
        }
        CsvFiles.uploaded(company.manager(), file);
        var elsewhere = ManageMode.enter(partner.manager(), partner.company().id());
        CsvFiles.uploaded(elsewhere.caller(), file);
    }

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};

    private static TestCompany company;

    @Inject
    DemoClock clock;

    @Inject
    PurgeUploads purge;

    private static synchronized TestCompany company() {
        if (company == null) {
            company = TestWorld.partner().company();
            company.manager().run("Viewer");
        }
        return company;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    record File(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static byte[] bytes(byte[] mark, String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    private static File utf8(String name, String text) {
        return new File(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** All of the same two rows. */
    static Stream<File> spreadsheets() {
        var semicolons = "Name;E-Mail\r\nZoë Größe;zoe@people.example\r\n\"Ben\nSommer\";ben@people.example\r\n";
        var commas = semicolons.replace(';', ',');
        var tabs = semicolons.replace(';', '\t');
        return Stream.of(
                new File("Excel, CSV UTF-8", bytes(UTF_8_MARK, semicolons, StandardCharsets.UTF_8)),
                new File("Excel, CSV UTF-8, English", bytes(UTF_8_MARK, commas, StandardCharsets.UTF_8)),
                new File("Excel, Unicode text", bytes(LITTLE_MARK, tabs, StandardCharsets.UTF_16LE)),
                new File(
                        "Excel, with its separator said",
                        bytes(UTF_8_MARK, "sep=;\r\n" + semicolons, StandardCharsets.UTF_8)),
                utf8("Excel, with the tab said", "sep=\t\r\n" + tabs),
                utf8("Excel, with its separator said in quotes", "\"sep=,\"\r\n" + commas),
                utf8("Excel, with empty columns behind", semicolons.replace("\r\n", ";;;\r\n") + ";;;;\r\n;;;;\r\n"),
                utf8("LibreOffice, UTF-8", commas.replace("\r\n", "\n")),
                utf8("LibreOffice, all text quoted", """
                        "Name","E-Mail"
                        "Zoë Größe","zoe@people.example"
                        "Ben
                        Sommer","ben@people.example"
                        """),
                utf8("LibreOffice, semicolons", semicolons.replace("\r\n", "\n")),
                utf8("LibreOffice, tabs", tabs.replace("\r\n", "\n")),
                new File("LibreOffice, UTF-16", bytes(LITTLE_MARK, commas, StandardCharsets.UTF_16LE)),
                new File("UTF-16, big end first", bytes(BIG_MARK, semicolons, StandardCharsets.UTF_16BE)),
                new File("UTF-16 without a mark", bytes(new byte[0], tabs, StandardCharsets.UTF_16LE)),
                new File("UTF-16, big end first, no mark", bytes(new byte[0], commas, StandardCharsets.UTF_16BE)),
                utf8("an old Mac's", semicolons.replace("\r\n", "\r")),
                utf8("mixed line ends", semicolons.replaceFirst("\r\n", "\n").replaceFirst("\r\n\"", "\r\"")),
                utf8("no line end at the end", semicolons.strip()),
                utf8("empty lines at the end", semicolons + "\r\n\r\n\n"));
    }

    @ParameterizedTest
    @MethodSource("spreadsheets")
    void whatSpreadsheetsWriteIsUnderstood(File file) {
        var manager = company().manager();
        var answer = CsvFiles.upload(manager, file.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.<List<String>>path("columns.name")).containsExactly("Name", "E-Mail");
        assertThat(answer.<List<Integer>>path("columns.position")).containsExactly(1, 2);
        assertThat(answer.<Integer>path("emailColumn")).isEqualTo(2);
        assertThat(answer.<Integer>path("nameColumn")).isEqualTo(1);
        assertThat(answer.<Integer>path("rowCount")).isEqualTo(2);

        String plan = manager.mutate(
                        "PlanLearners", "uploadId", answer.path("uploadId"), "emailColumn", 2, "nameColumn", 1)
                .done("plan.id");
        assertThat(CsvFiles.rows(manager, plan, "ADD", "INVALID_NAME").body().replace("Ben\rSommer", "Ben\nSommer"))
                .isEqualTo("\uFEFFrow,outcome,Name,E-Mail\r\n2,ADD,Zoë Größe,zoe@people.example\r\n"
                        + "3,INVALID_NAME,\"Ben\nSommer\",ben@people.example\r\n");
    }

    record Header(String name, byte[] bytes, List<String> columns) {
        @Override
        public String toString() {
            return name;
        }

        static Header of(String name, String text, String... columns) {
            return new Header(name, text.getBytes(StandardCharsets.UTF_8), List.of(columns));
        }
    }

    /** All of two rows with an address. */
    static Stream<Header> headers() {
        var rows = "Ada;ada@people.example\r\nBen;ben@people.example\r\n";
        var commas = rows.replace(';', ',');
        return Stream.of(
                Header.of("a separator within quotes", "\"Name; first\",E-Mail\r\n" + commas, "Name; first", "E-Mail"),
                Header.of(
                        "more separators within quotes",
                        "\"Name, first, last\";E-Mail\r\n" + rows,
                        "Name, first, last",
                        "E-Mail"),
                Header.of(
                        "quotes and line ends within quotes",
                        "\"The \"\"real\"\"\nname, all of it\";E-Mail\r\n" + rows,
                        "The \"real\" name, all of it",
                        "E-Mail"),
                Header.of("another separator, not quoted", "Name, first;E-Mail\r\n" + rows, "Name, first", "E-Mail"),
                Header.of(
                        "another separator, not quoted, in all rows",
                        "Name, first;E-Mail\r\n" + rows.replace(";", ", x;"),
                        "Name, first",
                        "E-Mail"),
                Header.of("a quote inside a cell", "Size 5\";E-Mail\r\n" + rows, "Size 5\"", "E-Mail"),
                Header.of("a quote inside a cell at its end", "Name;E-Mail 5\"\r\n" + rows, "Name", "E-Mail 5\""),
                Header.of("an empty line above", "\r\nName;E-Mail\r\n" + rows, "Name", "E-Mail"),
                Header.of("empty cells above", ";;\r\n  \n;\r\nName;E-Mail\r\n" + rows, "Name", "E-Mail"),
                Header.of("no header", rows, "A", "B"),
                Header.of("no header, and a separator inside", rows.replace(";", ", x;"), "A", "B"),
                Header.of("the separator said, and more behind", "sep=;;\r\nName;E-Mail\r\n" + rows, "Name", "E-Mail"),
                Header.of("the separator said in quotes", "\"sep=;\" \nName;E-Mail\r\n" + rows, "Name", "E-Mail"),
                Header.of("the separator said is the rarer one", "sep=;\nA,B,C;D\r\n" + rows, "A,B,C", "D"),
                new Header(
                        "UTF-16 with the separator said",
                        bytes(LITTLE_MARK, "sep=;\r\nName;E-Mail\r\n" + rows, StandardCharsets.UTF_16LE),
                        List.of("Name", "E-Mail")),
                new Header(
                        "UTF-16 with an empty line above",
                        bytes(BIG_MARK, "\r\n\"Name, first\";E-Mail\r\n" + rows, StandardCharsets.UTF_16BE),
                        List.of("Name, first", "E-Mail")),
                new Header(
                        "UTF-16 without a mark and with a separator in quotes",
                        bytes(new byte[0], "\"Name; first\",E-Mail\r\n" + commas, StandardCharsets.UTF_16LE),
                        List.of("Name; first", "E-Mail")));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void whatStandsBetweenTheCellsIsFound(Header file) {
        var answer = CsvFiles.upload(TestWorld.partner().company().manager(), file.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.<List<String>>path("columns.name")).isEqualTo(file.columns());
        assertThat(answer.<Integer>path("emailColumn")).isEqualTo(2);
        assertThat(answer.<Integer>path("rowCount")).isEqualTo(2);
    }

    @Test
    void aFileOfOneColumnIsOne() {
        var answer = CsvFiles.upload(
                TestWorld.partner().company().manager(), "E-Mail\nada@people.example\nben@people.example\n");
        assertThat(answer.<List<String>>path("columns.name")).containsExactly("E-Mail");
        assertThat(answer.<Integer>path("rowCount")).isEqualTo(2);
    }

    @Test
    void columnsWithoutANameAndWithTheSameNameAreToldApart() {
        var answer =
                CsvFiles.upload(company().manager(), "Mail,,Mail,Name\r\nx,y,ada@people.example,Ada\r\nx,,\r\nx\r\n");
        assertThat(answer.<List<String>>path("columns.name")).containsExactly("Mail", "B", "Mail", "Name");
        assertThat(answer.<Integer>path("emailColumn")).isEqualTo(3);
        assertThat(answer.<Integer>path("nameColumn")).isEqualTo(4);
        assertThat(answer.<Integer>path("rowCount")).isEqualTo(3);
    }

    /** Otherwise the first learner would be lost. */
    @Test
    void aFirstRowWithAnAddressIsARow() {
        var manager = company().manager();
        var answer = CsvFiles.upload(manager, "ada@people.example\r\nben@people.example\r\n");
        assertThat(answer.<List<String>>path("columns.name")).containsExactly("A");
        assertThat(answer.<Integer>path("emailColumn")).isEqualTo(1);
        assertThat(answer.<Integer>path("nameColumn")).isNull();
        assertThat(answer.<Integer>path("rowCount")).isEqualTo(2);
    }

    @Test
    void emptyLinesCountAsASpreadsheetCountsThem() {
        var manager = company().manager();
        var upload = CsvFiles.uploaded(manager, "\r\nE-Mail,Name\r\n\r\n,\r\nada@people.example,Ada\r\n");
        String plan = manager.mutate("PlanLearners", "uploadId", upload, "emailColumn", 1, "nameColumn", 2)
                .done("plan.id");
        assertThat(manager.run("LearnerPlan", "id", plan).<List<Integer>>data("learnerPlan.rows.edges.node.number"))
                .containsExactly(5);
    }

    static Stream<File> hostile() throws IOException {
        var header = "Name,E-Mail\r\n";
        var row = "Ada,ada@people.example\r\n";
        return Stream.of(
                utf8("nothing", ""),
                new File("a mark and nothing", UTF_8_MARK),
                utf8("line ends only", "\r\n\n\r\r\n"),
                utf8("separators only", ",,,\r\n,,,\r\n"),
                utf8("a header only", header),
                utf8("a header and empty rows", header + ",\r\n,\r\n"),
                new File("Windows-1252", (header + "Zoë," + row).getBytes(Charset.forName("windows-1252"))),
                new File("half a character at the end", bytes(new byte[0], header + row, StandardCharsets.UTF_8, 0xC3)),
                new File("an overlong zero", bytes(new byte[0], header + row, StandardCharsets.UTF_8, 0xC0, 0x80)),
                new File(
                        "a surrogate in UTF-8",
                        bytes(new byte[0], header + row, StandardCharsets.UTF_8, 0xED, 0xA0, 0x80)),
                new File(
                        "a lone surrogate in UTF-16",
                        bytes(LITTLE_MARK, header + row, StandardCharsets.UTF_16LE, 0x00, 0xD8, 'x', 0)),
                new File(
                        "half a character in UTF-16", bytes(LITTLE_MARK, header + row, StandardCharsets.UTF_16LE, 'x')),
                new File("UTF-32", bytes(LITTLE_MARK, "\0" + header + row, Charset.forName("UTF-32LE"))),
                new File("UTF-16 after a mark of UTF-8", bytes(UTF_8_MARK, header + row, StandardCharsets.UTF_16LE)),
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
                new File("gzip", gzip(header + row)),
                new File("a workbook", bytes(new byte[] {'P', 'K', 3, 4}, header + row, StandardCharsets.UTF_8)),
                new File(
                        "an old workbook",
                        bytes(
                                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                                header + row,
                                StandardCharsets.UTF_8)),
                utf8("a PDF", "%PDF-1.7\n" + header + row),
                new File("a picture", bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, row, StandardCharsets.UTF_8)),
                new File("20 MB and one byte", new byte[UploadLimits.BYTES + 1]),
                new File("30 MB", new byte[30 << 20]));
    }

    private static byte[] bytes(byte[] mark, String text, Charset charset, int... more) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes(mark, text, charset));
        for (int one : more) {
            bytes.write(one);
        }
        return bytes.toByteArray();
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
    void aHostileFileIsRefusedInWordsAndNothingIsKept(File file) {
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
    static Stream<File> odd() {
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
    void whatIsMerelyOddIsKeptAsItIs(File file) {
        var answer = CsvFiles.upload(company().manager(), file.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void onlyWhoMayAllocateUploads() {
        var partner = company().partner();
        var file = "E-Mail\r\na@people.example\r\n";
        refused(CsvFiles.upload(Caller.anonymous(), file), 401, "UNAUTHENTICATED");
        refused(CsvFiles.upload(Caller.withToken("a.b.c"), file), 401, "UNAUTHENTICATED");
        refused(CsvFiles.upload(partner.manager(), file), 403, "FORBIDDEN");
        refused(CsvFiles.upload(TestWorld.operator(), file), 403, "FORBIDDEN");
        var user = Invited.toCompany(company().manager(), "REGISTERED_USER").caller();
        refused(CsvFiles.upload(user, file), 403, "FORBIDDEN");
        refused(CsvFiles.upload(user, new byte[5 << 20]), 403, "FORBIDDEN");
        refused(CsvFiles.rows(user, "x"), 403, "FORBIDDEN");
        refused(CsvFiles.rows(Caller.anonymous(), "x"), 401, "UNAUTHENTICATED");
        refused(CsvFiles.rows(company().manager(), "x"), 404, "NOT_FOUND");
    }

    @Test
    void aRequestThatIsNoUploadIsRefused() {
        var manager = company().manager();
        refused(new Answer(manager.request().get("/uploads/csv")), 405, "BAD_REQUEST");
        refused(new Answer(manager.request().put("/uploads/csv")), 405, "BAD_REQUEST");
        refused(new Answer(manager.request().post("/uploads/csv")), 415, "BAD_REQUEST");
        refused(
                new Answer(manager.request().contentType("text/plain").body("a").post("/uploads/csv")),
                415,
                "BAD_REQUEST");
        refused(new Answer(manager.request().formParam("file", "a").post("/uploads/csv")), 415, "BAD_REQUEST");
        refused(
                new Answer(manager.request()
                        .multiPart("other", "a.csv", "a\r\nb\r\n".getBytes(), "text/csv")
                        .post("/uploads/csv")),
                400,
                "INVALID_INPUT");
        refused(
                new Answer(manager.request()
                        .multiPart("file", "a.csv", "a\r\nb\r\n".getBytes(), "text/csv")
                        .multiPart("file", "b.csv", "a\r\nb\r\n".getBytes(), "text/csv")
                        .post("/uploads/csv")),
                400,
                "INVALID_INPUT");
        refused(
                new Answer(manager.request()
                        .config(RestAssured.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                        .contentType("multipart/form-data; boundary=x")
                        .body("no form at all")
                        .post("/uploads/csv")),
                400,
                "");
        refused(new Answer(manager.request().post("/plans/x/rows.csv")), 405, "BAD_REQUEST");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.<String>path("error.code")).contains(code);
        assertThat(answer.<String>path("error.requestId")).isEqualTo(answer.header("X-Request-Id"));
        Leaks.noneIn(answer.body());
    }

    @Test
    void aFileIsGoneAfterADayByTheClock() throws SQLException {
        var own = TestWorld.partner().company();
        var manager = own.manager();
        var upload = CsvFiles.uploaded(manager, "E-Mail,Name\r\na@people.example,Ada\r\n");
        String plan = manager.mutate("PlanLearners", "uploadId", upload, "emailColumn", 1, "nameColumn", 2)
                .done("plan.id");

        clock.shift(Duration.ofHours(23).plusMinutes(59));
        assertThat(CsvFiles.rows(manager, plan, "ADD").status()).isEqualTo(200);
        clock.shift(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(CsvFiles.rows(manager, plan, "ADD").status()).isEqualTo(404);
        assertThat(manager.mutate("ApplyLearners", "planId", plan).refusal()).isEqualTo("NOT_FOUND");
        assertThat(manager.mutate("PlanLearners", "uploadId", upload, "emailColumn", 1, "nameColumn", 2)
                        .refusal())
                .isEqualTo("NOT_FOUND");
        assertThat(manager.run("LearnerPlan", "id", plan).<Object>data("learnerPlan"))
                .isNull();
        clock.reset();

        Superuser.execute(
                "update csv_upload set expires_at = now() - interval '1 second' where id = ?",
                Rows.uuid(IdType.CSV_UPLOAD, upload));
        purge.purge();
        for (var table : List.of("csv_upload", "csv_portion", "csv_plan", "csv_plan_row")) {
            assertThat(Rows.count(
                            "select count(*) from " + table + " where partner_id = ?",
                            Rows.uuid(IdType.PARTNER, own.partner().id())))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void nobodyFillsTheDatabaseWithFiles() {
        var own = TestWorld.partner().company();
        CsvFiles.uploaded(own.manager(), "E-Mail\r\na@people.example\r\n");
        Superuser.execute("""
                insert into csv_upload (partner_id, id, company_id, uploader_id, columns, row_count, created_at, expires_at)
                select partner_id, gen_random_uuid(), company_id, uploader_id, columns, 1, created_at, expires_at
                from csv_upload, generate_series(1, 49) where company_id = ?""", Rows.uuid(IdType.COMPANY, own.id()));
        refused(CsvFiles.upload(own.manager(), "E-Mail\r\na@people.example\r\n"), 429, "RATE_LIMITED");
    }

    /** The parts of a request's work follow each other on different threads, at once: none ends under the next. */
    @Test
    void filesSideBySideAreAllTaken() {
        var managers = Stream.generate(() -> TestWorld.partner().company().manager())
                .limit(8)
                .toList();
        var calls = IntStream.range(0, 320)
                .<Callable<Integer>>mapToObj(
                        i -> () -> CsvFiles.upload(managers.get(i % managers.size()), "E-Mail\r\na@people.example\r\n")
                                .status())
                .toList();
        assertThat(LoadClient.together(6, calls)).containsOnly(201);
    }

    @Test
    void anInactiveCompanyUploadsNothing() {
        var own = TestWorld.partner().company();
        own.manager().run("Viewer");
        own.partner()
                .manager()
                .mutate("DeactivateCompany", "companyId", own.id())
                .done("company.id");
        var answer = CsvFiles.upload(own.manager(), "E-Mail\r\na@people.example\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>path("error.code")).isEqualTo("COMPANY_INACTIVE");
    }
}

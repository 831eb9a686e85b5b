package portal.imports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.imports.files.CsvBytes.BIG_MARK;
import static portal.imports.files.CsvBytes.LITTLE_MARK;
import static portal.imports.files.CsvBytes.UTF_8_MARK;
import static portal.imports.files.CsvBytes.bytes;
import static portal.imports.files.CsvBytes.utf8;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.testsupport.CsvFiles;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** Files as spreadsheets write them are understood, whatever stands between their cells and above them. */
@Tag("java")
@QuarkusTest
class SpreadsheetFilesTest {

    private static TestCompany company;

    private static synchronized TestCompany company() {
        if (company == null) {
            company = TestWorld.partner().company();
            company.manager().run("Viewer");
        }
        return company;
    }

    /** All of the same two rows. */
    static Stream<CsvBytes> spreadsheets() {
        var semicolons = "Name;E-Mail\r\nZoë Größe;zoe@people.example\r\n\"Ben\nSommer\";ben@people.example\r\n";
        var commas = semicolons.replace(';', ',');
        var tabs = semicolons.replace(';', '\t');
        return Stream.of(
                new CsvBytes("Excel, CSV UTF-8", bytes(UTF_8_MARK, semicolons, StandardCharsets.UTF_8)),
                new CsvBytes("Excel, CSV UTF-8, English", bytes(UTF_8_MARK, commas, StandardCharsets.UTF_8)),
                new CsvBytes("Excel, Unicode text", bytes(LITTLE_MARK, tabs, StandardCharsets.UTF_16LE)),
                new CsvBytes(
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
                new CsvBytes("LibreOffice, UTF-16", bytes(LITTLE_MARK, commas, StandardCharsets.UTF_16LE)),
                new CsvBytes("UTF-16, big end first", bytes(BIG_MARK, semicolons, StandardCharsets.UTF_16BE)),
                new CsvBytes("UTF-16 without a mark", bytes(new byte[0], tabs, StandardCharsets.UTF_16LE)),
                new CsvBytes("UTF-16, big end first, no mark", bytes(new byte[0], commas, StandardCharsets.UTF_16BE)),
                utf8("an old Mac's", semicolons.replace("\r\n", "\r")),
                utf8("mixed line ends", semicolons.replaceFirst("\r\n", "\n").replaceFirst("\r\n\"", "\r\"")),
                utf8("no line end at the end", semicolons.strip()),
                utf8("empty lines at the end", semicolons + "\r\n\r\n\n"));
    }

    @ParameterizedTest
    @MethodSource("spreadsheets")
    void spreadsheetFormatsAreParsed(CsvBytes file) {
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
    void theSeparatorIsDetected(Header file) {
        var answer = CsvFiles.upload(TestWorld.partner().company().manager(), file.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.<List<String>>path("columns.name")).isEqualTo(file.columns());
        assertThat(answer.<Integer>path("emailColumn")).isEqualTo(2);
        assertThat(answer.<Integer>path("rowCount")).isEqualTo(2);
    }

    @Test
    void aFileWithOneColumnIsAccepted() {
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
}

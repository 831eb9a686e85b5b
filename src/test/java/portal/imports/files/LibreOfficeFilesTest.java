package portal.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portal.imports.RenewalOutcome;
import portal.kernel.IdType;
import portal.testsupport.CsvFiles;
import portal.testsupport.Rows;
import portal.testsupport.Snapshot;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/**
 * One spreadsheet, as LibreOffice itself saved it in all ways that its dialog offers (the README beside the files says how):
 * whichever of them is uploaded, the same people are renewed, or the file is refused.
 */
@QuarkusTest
class LibreOfficeFilesTest {

    private static final List<String> PEOPLE = List.of("zoe", "ben", "chloe", "dora", "emil");

    /** All rows with all of their cells, whatever stood between them. */
    private static final String READ = """
            row,outcome,Nr.,Name,E-Mail,Phone,Since,Note
            2,RENEW,001,Zoë Größe,zoe@people.example,'+49 30 901820,2025-03-01,Ärztin
            3,RENEW,002,"Sommer, Ben",BEN@people.example,'=B3,2025-03-02,"a;b, c"
            4,NOT_EXPIRED,0030,"Chloë ""Clo"" O'Hara",chloe@people.example,007,1.50,"two/lines; ""quoted"", here"
            6,RENEW,004,'=Dora, dora@people.example ,'-1,"1,234.50",x
            7,NO_LICENCE_LEFT,005,"'+Emil; ""E"", 'the 2nd'",emil@people.example,'@home,1.00,
            8,INVALID_EMAIL,006,Nobody's,,,,no address
            9,NOT_FOUND,0007,"Finn/Åström",finn@people.example,"1,5",0.25,'=
            """.replace("\n", "\r\n").replace('/', '\n');

    private static TestCompany company;
    private static String assignment;
    private static List<String> learners;

    record File(String name, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }

        static File of(String name) {
            try (var bytes = File.class.getResourceAsStream("libreoffice/" + name + ".csv")) {
                return new File(name, bytes.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Numbers are written with their format, but in one file as they are. */
        String shown(String text) {
            return name.contains("as-stored")
                    ? text.replace("\"1,234.50\"", "1234.5")
                            .replace("1.50", "1.5")
                            .replace("1.00", "1")
                    : text;
        }

        File marked() {
            var marked = new ByteArrayOutputStream();
            marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            marked.writeBytes(bytes);
            return new File(name + ", with a mark", marked.toByteArray());
        }

        File unmarked() {
            return new File(name + ", without its mark", Arrays.copyOfRange(bytes, 2, bytes.length));
        }
    }

    /** Licences of all but Chloë are over, and three new ones are there for them. */
    @BeforeEach
    void whoIsInTheSpreadsheet() {
        if (company != null) {
            return;
        }
        var of = TestWorld.partner().company();
        var over = of.licences(PEOPLE.size());
        learners = of.manager()
                .mutate(
                        "AddLearners",
                        "learners",
                        PEOPLE.stream()
                                .map(name -> Map.of("email", name + "@people.example", "name", name))
                                .toList())
                .done("learners.id");
        of.manager()
                .mutate("AllocateLicences", "assignmentId", over, "learnerIds", learners)
                .done("allocations");
        Superuser.execute(
                "update allocation set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'"
                        + " where assignment_id = ? and learner_id <> ?",
                Rows.uuid(IdType.ASSIGNMENT, over),
                Rows.uuid(IdType.MEMBER, learners.get(2)));
        assignment = of.licences(3);
        company = of;
    }

    static Stream<File> saved() {
        var utf8 = Stream.of(
                        "utf-8-comma",
                        "utf-8-semicolon",
                        "utf-8-tab",
                        "utf-8-comma-text-quoted",
                        "utf-8-semicolon-as-stored")
                .map(File::of);
        var utf16 = Stream.of("utf-16-comma", "utf-16-semicolon-text-quoted", "utf-16-tab")
                .map(File::of);
        return Stream.concat(
                utf8.flatMap(file -> Stream.of(file, file.marked())),
                utf16.flatMap(file -> Stream.of(file, file.unmarked())));
    }

    @ParameterizedTest
    @MethodSource("saved")
    void theSamePeopleAreFoundHoweverTheSpreadsheetIsSaved(File file) {
        var manager = company.manager();
        var answer = CsvFiles.upload(manager, file.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.<List<String>>path("columns.name"))
                .containsExactly("Nr.", "Name", "E-Mail", "Phone", "Since", "Note");
        assertThat(answer.<Integer>path("emailColumn")).isEqualTo(3);
        assertThat(answer.<Integer>path("nameColumn")).isEqualTo(2);
        assertThat(answer.<Integer>path("rowCount")).isEqualTo(7);

        String plan = manager.mutate(
                        "PlanRenewal",
                        "uploadId",
                        answer.path("uploadId"),
                        "column",
                        answer.path("emailColumn"),
                        "productId",
                        company.partner().productId(),
                        "assignmentId",
                        assignment)
                .done("plan.id");
        var rows = manager.run("RenewalPlan", "id", plan, "first", 100);
        // The fifth row of the spreadsheet is empty.
        assertThat(rows.<List<Integer>>data("renewalPlan.rows.edges.node.number"))
                .containsExactly(2, 3, 4, 6, 7, 8, 9);
        assertThat(rows.<List<String>>data("renewalPlan.rows.edges.node.outcome"))
                .containsExactly(
                        "RENEW", "RENEW", "NOT_EXPIRED", "RENEW", "NO_LICENCE_LEFT", "INVALID_EMAIL", "NOT_FOUND");
        assertThat(rows.<List<String>>data("renewalPlan.rows.edges.node.learner.id"))
                .containsExactlyElementsOf(learners);
        assertThat(CsvFiles.rows(
                                manager,
                                plan,
                                Stream.of(RenewalOutcome.values())
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .body())
                .isEqualTo('\uFEFF' + file.shown(READ));
    }

    /** Other separators and quotes and older encodings are not guessed at; nor is what columns without a name hold. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    windows-1252-semicolon | The file is neither UTF-8 nor UTF-16. Save it as "CSV UTF-8" and upload that.
                    utf-8-comma-formulae   | Row 2 has 8 cells, but the first row has 6.
                    utf-8-comma-apostrophe | Row 3 has 8 cells, but the first row has 6.
                    utf-8-colon            | Row 3 has 3 cells, but the first row has 1.""")
    void whatCannotBeReadForCertainIsRefusedInWords(String name, String words) {
        var before = Snapshot.of(company.partner().id());
        var answer = CsvFiles.upload(company.manager(), File.of(name).bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>path("error.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.<List<String>>path("error.field")).containsExactly("file");
        assertThat(answer.<String>path("error.message")).isEqualTo(words);
        assertThat(Snapshot.of(company.partner().id())).isEqualTo(before);
    }
}

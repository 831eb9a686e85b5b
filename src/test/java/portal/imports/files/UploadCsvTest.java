package portal.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.demo.DemoClock;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.CsvFiles;
import portal.testsupport.Invited;
import portal.testsupport.Leaks;
import portal.testsupport.LoadClient;
import portal.testsupport.ManageMode;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** Uploads: who may, how many files, and how long they are kept. */
@Tag("java")
@QuarkusTest
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

    @Test
    void uploadingRequiresThePermissionToAllocate() {
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
    void malformedUploadsAreRefused() {
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
    void theNumberOfStoredFilesIsLimited() {
        var own = TestWorld.partner().company();
        CsvFiles.uploaded(own.manager(), "E-Mail\r\na@people.example\r\n");
        Superuser.execute("""
                insert into csv_upload (partner_id, id, company_id, uploader_id, columns, row_count, created_at, expires_at)
                select partner_id, gen_random_uuid(), company_id, uploader_id, columns, 1, created_at, expires_at
                from csv_upload, generate_series(1, 49) where company_id = ?""", Rows.uuid(IdType.COMPANY, own.id()));
        refused(CsvFiles.upload(own.manager(), "E-Mail\r\na@people.example\r\n"), 429, "RATE_LIMITED");
    }

    /** Bytes of the rows as they are kept, of one uploader in one company and of all within one partner. */
    @Test
    void theSizeOfStoredFilesIsLimited() {
        var own = TestWorld.partner().company();
        var file = "E-Mail,Name\r\na@people.example,Ada\r\n";
        var first = Rows.uuid(IdType.CSV_UPLOAD, CsvFiles.uploaded(own.manager(), file));
        int bytes = Rows.count("select bytes from csv_upload where id = ?", first);
        assertThat(bytes).isBetween(20, 100);

        Superuser.execute("update csv_upload set bytes = ? where id = ?", (100L << 20) - bytes, first);
        CsvFiles.uploaded(own.manager(), file);
        refused(CsvFiles.upload(own.manager(), file), 429, "RATE_LIMITED");
        var colleague = own.partner().company().manager();
        CsvFiles.uploaded(colleague, file);

        Superuser.execute("update csv_upload set bytes = ? where id = ?", (400L << 20) - 2L * bytes - 1, first);
        refused(CsvFiles.upload(colleague, file), 429, "RATE_LIMITED");
        assertThat(Rows.count(
                        "select count(*) from csv_upload where partner_id = ?",
                        Rows.uuid(IdType.PARTNER, own.partner().id())))
                .isEqualTo(3);
        CsvFiles.uploaded(TestWorld.partner().company().manager(), file);

        Superuser.execute("update csv_upload set expires_at = now() - interval '1 second' where id = ?", first);
        CsvFiles.uploaded(own.manager(), file);
    }

    /** Concurrent uploads each count those stored before them. */
    @Test
    void filesThatComeAtOnceShareWhatIsLeft() {
        var own = TestWorld.partner().company();
        var file = "E-Mail,Name\r\na@people.example,Ada\r\n";
        var first = Rows.uuid(IdType.CSV_UPLOAD, CsvFiles.uploaded(own.manager(), file));
        int bytes = Rows.count("select bytes from csv_upload where id = ?", first);
        Superuser.execute("update csv_upload set bytes = ? where id = ?", (100L << 20) - 2L * bytes, first);
        var statuses = LoadClient.together(
                6, Collections.<Callable<Integer>>nCopies(6, () -> CsvFiles.upload(own.manager(), file)
                        .status()));
        assertThat(statuses).containsExactlyInAnyOrder(201, 201, 429, 429, 429, 429);
    }

    /** The parts of a request's work follow each other on different threads, at once: none ends under the next. */
    @Test
    void filesSideBySideAreAllTaken() {
        var calls = Stream.generate(() -> TestWorld.partner().company().manager())
                .limit(6)
                .<Callable<List<Integer>>>map(manager -> () -> IntStream.range(0, 50)
                        .mapToObj(i -> CsvFiles.upload(manager, "E-Mail\r\na@people.example\r\n")
                                .status())
                        .toList())
                .toList();
        assertThat(LoadClient.together(6, calls))
                .allSatisfy(statuses -> assertThat(statuses).containsOnly(201));
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

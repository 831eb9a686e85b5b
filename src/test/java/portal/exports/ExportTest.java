package portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.isolation.ExportRequest;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Leaks;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/** Every list can be downloaded whole, and says what the API says. */
@Tag("java")
@QuarkusTest
class ExportTest {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    GraphQLSchema schema;

    @Inject
    @All
    List<ListExport<?, ?, ?>> exports;

    @Inject
    SessionFactory sessions;

    private static Answer export(Caller caller, String list, Object... parameters) {
        return new Answer(caller.request().queryParams(Caller.pairs(parameters)).get("/exports/" + list + ".csv"));
    }

    private static String text(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<NamedCsvRecord> records(Answer answer) {
        return CsvReader.builder().ofNamedCsvRecord(text(answer).substring(1)).stream()
                .collect(Collectors.toList());
    }

    private static List<String> column(Answer answer, String name) {
        return records(answer).stream().map(line -> line.getField(name)).toList();
    }

    @Test
    void everyListOfTheSchemaCanBeExported() {
        assertThat(exports.stream().map(ListExport::name))
                .containsExactlyInAnyOrderElementsOf(ExportRequest.all(schema).stream()
                        .map(ExportRequest::name)
                        .toList());
    }

    @Test
    void aFileIsDownloadedInUtf8WithAMarkThatSpreadsheetsKnow() {
        var company = TestWorld.partner().company();
        var answer = export(company.manager(), "companies");

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"companies-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(text(answer))
                .startsWith(BYTE_ORDER_MARK + "id,accountNumber,name,")
                .endsWith("\r\n");
        assertThat(column(answer, "id")).containsExactly(company.id());
    }

    @Test
    void allRowsInTheListsOrderHoweverManyPages() {
        var company = TestWorld.partner().company();
        company.learners(250);
        var listed = new ArrayList<String>();
        String after = null;
        do {
            var page = company.manager().run("Learners", "first", 100, "after", after);
            listed.addAll(page.<List<String>>data("learners.edges.node.id"));
            after = page.<Boolean>data("learners.pageInfo.hasNextPage")
                    ? page.data("learners.pageInfo.endCursor")
                    : null;
        } while (after != null);

        assertThat(column(export(company.manager(), "learners"), "id"))
                .hasSize(250)
                .isEqualTo(listed);
        var backwards = new ArrayList<>(listed);
        java.util.Collections.reverse(backwards);
        assertThat(column(export(company.manager(), "learners", "orderBy", "NAME", "direction", "DESC"), "id"))
                .isEqualTo(backwards);
    }

    @Test
    void theFiltersAreThoseOfTheList() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var waiting = company.requestOrder(3);
        company.licences(2);
        var other = partner.company().requestOrder(4);

        var requested = export(partner.manager(), "orders", "status", "REQUESTED");
        assertThat(column(requested, "id")).containsExactlyInAnyOrder(waiting, other);
        var ofCompany = export(partner.manager(), "orders", "status", "REQUESTED", "companyId", company.id());
        assertThat(column(ofCompany, "id")).containsExactly(waiting);
        assertThat(column(ofCompany, "quantity")).containsExactly("3");
        assertThat(column(export(partner.manager(), "assignments", "available", "true"), "freeCount"))
                .containsExactly("2");
    }

    @Test
    void learnersComeWithTheirLicence() {
        var company = TestWorld.partner().company();
        company.licences(1);
        var learners = company.learners(2);
        company.manager()
                .mutate("AllocateLicences", "learnerIds", learners.subList(0, 1))
                .done("allocations");

        var lines = records(export(company.manager(), "learners")).stream()
                .collect(Collectors.toMap(line -> line.getField("id"), line -> line));
        assertThat(lines.get(learners.get(0)).getField("licenceStatus")).isEqualTo("ACTIVE");
        assertThat(lines.get(learners.get(0)).getField("product")).startsWith("Product ");
        assertThat(lines.get(learners.get(1)).getField("licenceStatus")).isEmpty();
    }

    @Test
    void cellsAreQuotedAndNeverFormulas() {
        var company = TestWorld.partner().company();
        var formula = "=HYPERLINK(\"evil\",\"click\")";
        for (var name : List.of(formula, "+1", "-1", "@SUM(A1)", "Winter, \"Ada\"", "Zoë 漢字")) {
            company.manager()
                    .mutate(
                            "AddLearners",
                            "learners",
                            List.of(Map.of("name", name, "email", TestWorld.unique() + "@p.example")))
                    .done("learners");
        }
        var answer = export(company.manager(), "learners");

        assertThat(text(answer)).contains("\"'=HYPERLINK(\"\"evil\"\",\"\"click\"\")\"");
        assertThat(column(answer, "name"))
                .containsExactlyInAnyOrder("'" + formula, "'+1", "'-1", "'@SUM(A1)", "Winter, \"Ada\"", "Zoë 漢字");
    }

    @Test
    void invalidRequestsAreRefusedBeforeTheFileBegins() {
        var manager = TestWorld.partner().company().manager();
        refused(export(manager, "learners", "surprise", "1"), 400, "BAD_REQUEST", "surprise");
        refused(export(manager, "learners", "<b>", "1"), 400, "BAD_REQUEST", "parameters");
        refused(
                export(manager, "learners", "licence", "1"),
                400,
                "BAD_REQUEST",
                "licence has to be one of NONE, ALLOCATED");
        refused(export(manager, "learners", "orderBy", "AGE"), 400, "BAD_REQUEST", "orderBy has to be one of NAME");
        refused(export(manager, "learners", "direction", "ASC"), 400, "BAD_REQUEST", "orderBy");
        refused(export(manager, "learners", "text", "a\u0000b"), 400, "BAD_REQUEST", "NUL");
        refused(export(manager, "learners", "text", "a\u0001b"), 400, "BAD_REQUEST", "Control characters");
        refused(export(manager, "learners", "orderBy", "LICENCE_ENDS_AT"), 400, "BAD_REQUEST", "EXPIRED");
        refused(export(manager, "products", "name", "x"), 400, "BAD_REQUEST", "name");
        refused(export(manager, "assignments", "available", "maybe"), 400, "BAD_REQUEST", "available");
        refused(export(manager, "secrets"), 404, "NOT_FOUND", "no such export");
        refused(export(manager, "partners"), 403, "FORBIDDEN", "role");
        refused(export(Caller.anonymous(), "learners"), 401, "UNAUTHENTICATED", "token");
        refused(export(Caller.withToken("a.b.c"), "learners"), 401, "UNAUTHENTICATED", "token");
        refused(new Answer(manager.request().post("/exports/learners.csv")), 405, "BAD_REQUEST", "GET");
        assertThat(column(export(manager, "learners", "productId", "x"), "id")).isEmpty();
    }

    private static void refused(Answer answer, int status, String code, String words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.<String>path("error.code")).isEqualTo(code);
        assertThat(answer.<String>path("error.message")).contains(words);
        assertThat(answer.<String>path("error.requestId")).isEqualTo(answer.header("X-Request-Id"));
        Leaks.noneIn(answer.body());
    }

    @Test
    void aPageCostsTheSameNumberOfStatementsHoweverManyThereAre() {
        var company = TestWorld.partner().company();
        company.licences(1_000);
        var statements = new ArrayList<Long>();
        for (int pages = 1; pages <= 3; pages++) {
            var learners = company.learners(100);
            company.manager().mutate("AllocateLicences", "learnerIds", learners).done("allocations");
            var before = sessions.getStatistics().getPrepareStatementCount();
            assertThat(records(export(company.manager(), "learners"))).hasSize(pages * 100);
            statements.add(sessions.getStatistics().getPrepareStatementCount() - before);
        }
        // For each page: learners, their licences, the products.
        assertThat(statements).containsExactly(3L, 6L, 9L);
    }

    @Test
    void tenThousandLearnersAreOneDownload() {
        var company = TestWorld.partner().company();
        Superuser.execute("""
                insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
                select partner_id, gen_random_uuid(), id, 'l' || n || '@bulk.example', 'Learner ' || n, 'en',
                '{LEARNER}', 'INVITED', now() from company, generate_series(1, 10000) n where id = ?""", Rows.uuid(IdType.COMPANY, company.id()));

        var ids = column(export(company.manager(), "learners", "orderBy", "EMAIL"), "id");
        assertThat(ids).hasSize(10_000).doesNotHaveDuplicates();
    }
}

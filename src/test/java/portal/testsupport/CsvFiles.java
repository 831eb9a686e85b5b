package portal.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.kernel.IdType;
import portal.testsupport.TestWorld.TestCompany;

/** Uploads of CSV files, and their plans. */
public final class CsvFiles {

    private CsvFiles() {}

    public static Answer upload(Caller caller, byte[] file) {
        return new Answer(caller.request()
                .multiPart("file", "people.csv", file, "text/csv")
                .post("/uploads/csv"));
    }

    public static Answer upload(Caller caller, String text) {
        return upload(caller, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of a file that is accepted. */
    public static String uploaded(Caller caller, String text) {
        var file = text.getBytes(StandardCharsets.UTF_8);
        var answer = caller.postFile("/uploads/csv", "people.csv", "text/csv", file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.path("uploadId");
    }

    /** A file with a name and an address a row, below their header. */
    public static String people(List<String> emails) {
        var text = new StringBuilder("Name,E-Mail\r\n");
        emails.forEach(email -> text.append("Somebody,").append(email).append("\r\n"));
        return text.toString();
    }

    /** Plans to renew whom a file of {@link #people} names. */
    public static Answer planRenewal(Caller caller, String upload, String product, String assignment) {
        return caller.mutate(
                "PlanRenewal", "uploadId", upload, "column", 2, "productId", product, "assignmentId", assignment);
    }

    /** Returns rows of the file of a plan. */
    public static Answer rows(Caller caller, String planId, String... outcomes) {
        var query = Stream.of(outcomes).map("outcome="::concat).collect(Collectors.joining("&", "?", ""));
        return caller.get("/plans/" + planId + "/rows.csv" + (outcomes.length == 0 ? "" : query));
    }

    /** Learners who hold licences of an assignment that ended yesterday; their addresses. */
    public static List<String> expiredLearners(TestCompany company, int count) {
        var assignment = company.licences(count);
        var learners = company.learners(count);
        List<String> allocations = company.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", learners)
                .done("allocations.id");
        allocations.forEach(CsvFiles::expire);
        return learners.stream()
                .map(id -> Superuser.texts("select email from membership where id = ?", Rows.uuid(IdType.MEMBER, id))
                        .get(0))
                .toList();
    }

    private static void expire(String allocation) {
        Superuser.execute(
                "update allocation set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where id = ?",
                Rows.uuid(IdType.ALLOCATION, allocation));
    }
}

package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.ManageMode;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/** A long download ends with the session that it was begun in, in the middle of the file. */
@QuarkusTest
class DownloadCutOffTest {

    /** More than the sockets between portal and client take in. */
    private static final int LEARNERS = 40_000;

    private static final String MANY = """
            insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
            select ?, gen_random_uuid(), ?, 'l' || n || '-' || ? || '@people.example', 'Learner ' || repeat('x', 100) || n,
                'en', '{LEARNER}', 'INVITED', now()
            from generate_series(1, ?) n""";

    @TestHTTPResource("/exports/learners.csv")
    URI learners;

    @Test
    void theFileBreaksOffAndSaysSo() throws Exception {
        var partner = TestWorld.partner();
        var company = partner.company();
        Superuser.execute(
                MANY,
                Rows.uuid(IdType.PARTNER, partner.id()),
                Rows.uuid(IdType.COMPANY, company.id()),
                TestWorld.unique(),
                LEARNERS);
        var mode = ManageMode.enter(partner.manager(), company.id());
        var request = HttpRequest.newBuilder(learners)
                .header("Authorization", "Bearer " + mode.token())
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        try (var file = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(file.readLine()).contains("name");
            assertThat(file.readLine()).contains("Learner");

            company.manager()
                    .mutate("EndManageSession", "manageSessionId", mode.sessionId())
                    .done("manageSession.endedAt");

            // Not a shorter file that looks whole: the connection is closed before the end of the answer.
            assertThatThrownBy(() -> readToTheEnd(file)).isInstanceOf(IOException.class);
        }
    }

    private static void readToTheEnd(BufferedReader file) throws IOException {
        int lines = 0;
        while (file.readLine() != null) {
            lines++;
        }
        assertThat(lines).isLessThan(LEARNERS - 1);
        throw new AssertionError("The answer ended in good order after " + lines + " lines");
    }
}

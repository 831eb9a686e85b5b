package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/** Once the end of a session is answered, none of its writes are stored any more and none of its requests succeed. */
@QuarkusTest
class RevocationTest {

    private static final int WRITERS = 12;
    private static final int READERS = 4;
    private static final int WRITES_BEFORE = 60;
    private static final int LATE_EACH = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Counts of the session's stored rows and audit events. */
    private record Stored(long rows, long records) {}

    /** One request: whether it began after the end's answer, and how it went. */
    private record Shot(boolean late, String outcome) {}

    private interface Request {
        Answer by(Caller inside);
    }

    private final ExecutorService clients = Executors.newFixedThreadPool(WRITERS + READERS + 1);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger succeeded = new AtomicInteger();

    private TestPartner partner;
    private TestCompany company;
    private ManageMode mode;
    private UUID session;

    @BeforeEach
    void somebodyIsInManageMode() {
        partner = TestWorld.partner();
        company = partner.company();
        company.manager().run("Viewer").data("viewer.member.id");
        mode = ManageMode.enter(partner.manager(), company.id());
        session = Rows.uuid(IdType.MANAGE_SESSION, mode.sessionId());
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void sixteenClientsHammerWhileTheCompanyEndsTheSession() throws Exception {
        hammerWhile(
                inside -> inside.mutate("RequestOrder", "quantity", 1),
                () -> company.manager()
                        .mutate("EndManageSession", "manageSessionId", mode.sessionId())
                        .done("manageSession.endedAt"),
                Set.of("OK", "SESSION_ENDED"));
    }

    /** The command that ends the session locks the company that each write waits for. */
    @Test
    void sixteenClientsHammerWhileThePartnerDeactivatesTheCompany() throws Exception {
        hammerWhile(
                inside -> inside.mutate(
                        "AddLearners",
                        "learners",
                        List.of(Map.of("email", TestWorld.unique() + "@people.example", "name", "Learner"))),
                () -> partner.manager()
                        .mutate("DeactivateCompany", "companyId", company.id())
                        .done("company.id"),
                Set.of("OK", "SESSION_ENDED", "COMPANY_INACTIVE"));
    }

    /** A write in progress is waited for, and is stored: the end's answer comes after it. */
    @Test
    void theEndIsAnsweredOnceTheWriteUnderWayIsStored() throws Exception {
        var inside = Caller.withToken(mode.token());
        try (var connection = Superuser.connect();
                var statement = connection.prepareStatement("select from company where id = ? for no key update")) {
            connection.setAutoCommit(false);
            statement.setObject(1, Rows.uuid(IdType.COMPANY, company.id()));
            statement.execute();
            var writing = clients.submit(() -> inside.mutate("RequestOrder", "quantity", 1));
            await().atMost(PATIENCE).until(() -> waiting("transactionid") == 1);
            var ending = clients.submit(() -> company.manager()
                    .mutate("EndManageSession", "manageSessionId", mode.sessionId())
                    .<String>done("manageSession.endedAt"));
            await().atMost(PATIENCE).until(() -> waiting("advisory") == 1);
            assertThat(ending).isNotDone();
            // Stored already: whoever comes now is refused, though the end still waits.
            assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");
            assertThat(orders()).isZero();

            connection.commit();
            await().atMost(PATIENCE).until(ending::isDone);
            assertThat(orders()).isEqualTo(1);
            assertThat(outcome(writing.get())).isIn("OK", "SESSION_ENDED");
        }
    }

    /** How many wait for a lock of this kind. */
    private static int waiting(String kind) {
        return Rows.count("select count(*) from pg_locks where locktype = ? and not granted", kind);
    }

    private void hammerWhile(Request write, Runnable end, Set<String> outcomes) throws Exception {
        var inside = Caller.withToken(mode.token());
        var shots = new ArrayList<Future<List<Shot>>>();
        for (int i = 0; i < WRITERS; i++) {
            shots.add(clients.submit(() -> hammer(inside, write, succeeded)));
        }
        for (int i = 0; i < READERS; i++) {
            shots.add(clients.submit(() -> hammer(inside, reader -> reader.run("Orders"), new AtomicInteger())));
        }
        await().atMost(PATIENCE).until(() -> succeeded.get() >= WRITES_BEFORE);
        var atTheEnd = clients.submit(() -> {
                    end.run();
                    // At once: it is what begins just after the answer that would still get through.
                    ended.set(true);
                    return stored();
                })
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        var all = new ArrayList<Shot>();
        for (var one : shots) {
            all.addAll(one.get());
        }

        assertThat(all).extracting(Shot::outcome).isSubsetOf(outcomes).contains("OK", "SESSION_ENDED");
        assertThat(all)
                .filteredOn(Shot::late)
                .hasSize((WRITERS + READERS) * LATE_EACH)
                .extracting(Shot::outcome)
                .containsOnly("SESSION_ENDED");
        assertThat(stored()).isEqualTo(atTheEnd);
        // A write stored just before the end may be answered after it, and then with SESSION_ENDED.
        assertThat((long) succeeded.get()).isLessThanOrEqualTo(atTheEnd.records());
    }

    private List<Shot> hammer(Caller inside, Request request, AtomicInteger counted) {
        var shots = new ArrayList<Shot>();
        int late = 0;
        while (late < LATE_EACH) {
            var after = ended.get();
            var answer = request.by(inside);
            var outcome = outcome(answer);
            shots.add(new Shot(after, outcome));
            if (after) {
                late++;
            } else if (outcome.equals("OK")) {
                counted.incrementAndGet();
            }
        }
        return shots;
    }

    private static String outcome(Answer answer) {
        if (answer.status() == 401) {
            return answer.errorCode();
        }
        return answer.body().contains("userErrors") ? answer.outcome() : "OK";
    }

    private long orders() {
        return Rows.count("select count(*) from licence_order where requested_in_session = ?", session);
    }

    private Stored stored() {
        return new Stored(rows(), records());
    }

    private long rows() {
        return orders()
                + Rows.count(
                        "select count(*) from membership where company_id = ?",
                        Rows.uuid(IdType.COMPANY, company.id()));
    }

    /** Counts the session's audit events. */
    private long records() {
        return Rows.count("select count(*) from audit_entry where manage_session_id = ?", session);
    }
}

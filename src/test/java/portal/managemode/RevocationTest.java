package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.TestWorld;

/** Once the end of a session is answered, nothing that it did is stored any more and nothing of it is answered well. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class RevocationTest {

    private static final int CLIENTS = 16;
    private static final int WRITES_BEFORE = 60;
    private static final int WRITES_AFTER = 200;

    /** One request: whether it began after the end's answer, and how it went. */
    private record Shot(boolean late, String outcome) {}

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();

    @Test
    void sixteenClientsHammerWhileTheCompanyEndsTheSession() throws Exception {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.manager().run("Viewer").data("viewer.member.id");
        var mode = ManageMode.enter(partner.manager(), company.id());
        var inside = Caller.withToken(mode.token());
        var session = Rows.uuid(IdType.MANAGE_SESSION, mode.sessionId());
        var rowsAtTheEnd = new AtomicLong();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var shots = new ArrayList<Future<List<Shot>>>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                shots.add(clients.submit(() -> hammer(inside)));
            }
            await().until(() -> stored.get() >= WRITES_BEFORE);
            company.manager()
                    .mutate("EndManageSession", "manageSessionId", mode.sessionId())
                    .done("manageSession.endedAt");
            rowsAtTheEnd.set(rows(session));
            ended.set(true);
            var all = new ArrayList<Shot>();
            for (var one : shots) {
                all.addAll(one.get());
            }

            assertThat(all).extracting(Shot::outcome).containsOnly("OK", "SESSION_ENDED");
            assertThat(all)
                    .filteredOn(Shot::late)
                    .isNotEmpty()
                    .extracting(Shot::outcome)
                    .containsOnly("SESSION_ENDED");
            assertThat(rows(session)).isEqualTo(rowsAtTheEnd.get());
            // What was stored just before the end may be answered after it, and then with SESSION_ENDED.
            assertThat(all).filteredOn(shot -> shot.outcome().equals("OK")).hasSizeLessThanOrEqualTo((int)
                    rows(session));
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    private List<Shot> hammer(Caller inside) {
        var shots = new ArrayList<Shot>();
        while (late.get() < WRITES_AFTER) {
            var after = ended.get();
            var answer = inside.mutate("RequestOrder", "quantity", 1);
            var outcome = answer.status() == 401 ? answer.errorCode() : answer.outcome();
            shots.add(new Shot(after, outcome));
            if (after) {
                late.incrementAndGet();
            } else if (outcome.equals("OK")) {
                stored.incrementAndGet();
            }
        }
        return shots;
    }

    private static long rows(UUID session) {
        return Rows.count("select count(*) from licence_order where requested_in_session = ?", session);
    }
}

package portal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Rows;
import portal.testsupport.TestWorld;
import portal.testsupport.Time;

/**
 * A random history of a company's licences over two years, in any zone: each manager gets each due mail once and in
 * time, or once and late if mail was down; learners who renew have neither a gap nor an overlap. A failed test's name
 * contains its seed; {@code -Dportal.scenarios=100} runs more.
 */
@Tag("java")
@QuarkusTest
class LifeOfLicencesTest {

    private static final int STEPS = 24;
    private static final String ANY = "Licences of";
    private static final String EXPIRED = "have expired";

    private long seed;
    private final Map<String, Integer> reminders = new HashMap<>();
    private final Map<String, Integer> news = new HashMap<>();

    /** Eleven that are always the same and some by chance, or the one that is to be looked at again. */
    static LongStream seeds() {
        var again = Long.getLong("portal.seed");
        if (again != null) {
            return LongStream.of(again);
        }
        int chance = Integer.getInteger("portal.scenarios", 1);
        return LongStream.concat(LongStream.rangeClosed(1, 11), new Random().longs(chance));
    }

    @AfterEach
    void realTime() {
        Time.isReal();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNoticeIsSentOnceAndRenewalsLeaveNoGap(long seed) {
        this.seed = seed;
        var scenario = new Scenario(new Random(seed), TestWorld.partner());
        var now = Time.now();
        for (int i = 0; i < STEPS; i++) {
            var next = scenario.later(now);
            if (scenario.relayRests()) {
                catchUp(scenario, now, next);
            } else {
                watch(scenario, now, next);
            }
            scenario.act();
            now = next;
        }
        followEachOther(scenario);
    }

    /** Second by second around each instant at which something is due. */
    private void watch(Scenario scenario, Instant from, Instant to) {
        var licences = Licences.of(scenario.company());
        for (var due : licences.due(from, to)) {
            Time.isAndMailIsOut(due.minusSeconds(1));
            check(scenario, due + " has not come");
            Time.isAndMailIsOut(due);
            expect(scenario, licences, due, due);
            check(scenario, due + " has come");
        }
        Time.isAndMailIsOut(to);
        check(scenario, "nothing else until " + to);
    }

    /** Nobody sends mail meanwhile: what was due is told at the end, except what is not true any more. */
    private void catchUp(Scenario scenario, Instant from, Instant to) {
        var licences = Licences.of(scenario.company());
        Time.isAndMailIsOut(to);
        licences.due(from, to).forEach(due -> expect(scenario, licences, due, to));
        check(scenario, "all between " + from + " and " + to);
    }

    private void expect(Scenario scenario, Licences licences, Instant due, Instant now) {
        var reminds = licences.reminds(due, now);
        var tells = licences.newsOf(due);
        for (var recipient : scenario.recipients()) {
            reminders.merge(recipient.persona().email(), reminds ? 1 : 0, Integer::sum);
            news.merge(recipient.persona().email(), tells ? 1 : 0, Integer::sum);
        }
    }

    private void check(Scenario scenario, String when) {
        for (var recipient : scenario.recipients()) {
            var address = recipient.persona().email();
            assertThat(Map.of(
                            "reminders",
                            mails(recipient, ANY) - mails(recipient, EXPIRED),
                            "news",
                            mails(recipient, EXPIRED)))
                    .as("seed " + seed + ", " + address + ": " + when)
                    .isEqualTo(Map.of(
                            "reminders", reminders.getOrDefault(address, 0), "news", news.getOrDefault(address, 0)));
        }
    }

    private static int mails(Caller recipient, String words) {
        return Inbox.of(recipient).mailsAbout(words).size();
    }

    /** That nobody has two at a time, the database sees to; here nothing that people do may run into that. */
    private static void followEachOther(Scenario scenario) {
        var company = Rows.uuid(IdType.COMPANY, scenario.company().id());
        assertThat(Rows.count("""
                select count(*) from allocation a where a.company_id = ? and a.starts_at < a.ends_at
                and (a.closed_as = 'SUPERSEDED' or a.succeeded and a.closed_as is null)
                and not exists (select from allocation n where n.partner_id = a.partner_id and n.learner_id = a.learner_id
                    and n.product_id = a.product_id and n.starts_at = a.ends_at and n.id <> a.id)""", company))
                .as("licences that were to be followed by another and are not")
                .isZero();
        assertThat(Rows.count("""
                select count(*) from allocation a join allocation n on n.partner_id = a.partner_id
                and n.learner_id = a.learner_id and n.starts_at = a.ends_at and n.starts_at < n.ends_at
                join assignment s on s.partner_id = n.partner_id and s.id = n.assignment_id and s.renews_id = a.assignment_id
                where a.company_id = ? and a.closed_as is null and not a.succeeded""", company))
                .as("licences that are followed by another and do not know")
                .isZero();
    }
}

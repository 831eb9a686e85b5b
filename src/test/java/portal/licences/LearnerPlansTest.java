package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.PortalServers;
import portal.testsupport.QueryPlan;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** A page of a tab is read from an index in its order, however many learners there are. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class LearnerPlansTest {

    private static final int LEARNERS = 20_000;
    private static final int ROWS = 20;

    private static TestCompany crowd;

    /** One company of 20,000 learners: half of them hold a licence, of which half have expired. */
    private static synchronized TestCompany crowd() {
        if (crowd == null) {
            var company = TestWorld.partner().company();
            var assignment = Rows.uuid(IdType.ASSIGNMENT, company.licences(LEARNERS / 2));
            var id = Rows.uuid(IdType.COMPANY, company.id());
            Superuser.execute("""
                    insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
                    select partner_id, gen_random_uuid(), id, 'l' || n || '@crowd.example', 'Learner ' || md5(n::text),
                    'en', '{LEARNER}', 'INVITED', now() from company, generate_series(1, ?) n where id = ?""", LEARNERS, id);
            Superuser.execute("""
                    insert into allocation (partner_id, id, company_id, assignment_id, seat_number, product_id, learner_id,
                        starts_at, ends_at)
                    select a.partner_id, gen_random_uuid(), a.company_id, a.id, n, a.product_id, m.id,
                        now() - interval '400 days', now() + (n - ?) * interval '1 hour'
                    from assignment a, (select id, row_number() over () n from membership
                        where company_id = ? and email like '%@crowd.example') m
                    where a.id = ? and n <= ?""", LEARNERS / 4, id, assignment, LEARNERS / 2);
            Superuser.execute("analyze membership, allocation, learner_licence, seat, assignment");
            crowd = company;
        }
        return crowd;
    }

    private static QueryPlan page(TestCompany company, Map<String, Object> filter, String sort) {
        return page(company, filter, sort, null);
    }

    private static QueryPlan page(TestCompany company, Map<String, Object> filter, String sort, String after) {
        var plans = QueryPlan.of(company, 100, "fetch first", () -> answer(company, filter, sort, after)
                .data("learners.edges.node.id"));
        return plans.get(0);
    }

    private static Answer answer(TestCompany company, Map<String, Object> filter, String sort, String after) {
        var orderBy = Map.of("field", sort, "direction", "ASC");
        return company.manager().run("Learners", "first", ROWS, "after", after, "filter", filter, "orderBy", orderBy);
    }

    @Test
    void aTabInTheOrderOfTheLicencesEndIsReadFromItsIndex() {
        for (var tab : List.of("ALLOCATED", "EXPIRING", "EXPIRED")) {
            var plan = page(crowd(), Map.of("licence", tab), "LICENCE_ENDS_AT");
            assertThat(plan.uses("learner_licence_by_end")).as(plan.toString()).isTrue();
            assertThat(plan.scans("membership")).as(plan.toString()).isFalse();
            assertThat(plan.scans("learner_licence")).as(plan.toString()).isFalse();
        }
    }

    @Test
    void aTabOfOneProductToo() {
        var product = crowd().partner().productId();
        var plan = page(crowd(), Map.of("licence", "EXPIRED", "productId", product), "LICENCE_ENDS_AT");
        // Where a company has licences of one product only, the index of all its licences is as good.
        assertThat(plan.sorts()).as(plan.toString()).isFalse();
        assertThat(plan.scans("learner_licence")).as(plan.toString()).isFalse();
        assertThat(plan.scans("membership")).as(plan.toString()).isFalse();
    }

    /** All licences of an assignment end at once: the next page must not walk through all that end with the cursor. */
    @Test
    void theNextPageIsEnteredAtItsFirstRow() {
        for (var sort : List.of("LICENCE_ENDS_AT", "NAME")) {
            Map<String, Object> expired = Map.of("licence", "EXPIRED");
            String after = answer(crowd(), expired, sort, null).data("learners.pageInfo.endCursor");
            var plan = page(crowd(), expired, sort, after);
            assertThat(plan.text()).as(plan.toString()).containsPattern("Index Cond: .*ROW\\(");
            assertThat(plan.scans("membership")).as(plan.toString()).isFalse();
        }
    }
}

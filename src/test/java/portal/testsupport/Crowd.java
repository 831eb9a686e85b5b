package portal.testsupport;

import portal.kernel.IdType;
import portal.testsupport.TestWorld.TestCompany;

/**
 * One company of thousands, in everything a list can show, among a thousand small companies: a plan for the usual company
 * would mislead. Its partner's other companies have as much again. Stored past the product, by its own constraints.
 *
 * @param assignmentId licences for as many learners as there may ever be
 */
public record Crowd(TestCompany company, String assignmentId) {

    private static final int SMALL_PARTNERS = 20;
    private static final int SMALL_COMPANIES = 50;

    private static final String SMALL = """
            insert into partner (id, name, created_at)
            select gen_random_uuid(), 'Small partner ' || n, now() from generate_series(1, ?1) n;

            insert into partner_product (partner_id, product_id, created_at)
            select r.id, '?5', now() from partner r where r.name like 'Small partner %';

            insert into company (partner_id, id, account_number, name, time_zone, language, status, created_at)
            select r.id, gen_random_uuid(), (7000000000 + row_number() over ())::text, 'Small company ' || n, 'UTC', 'en',
                'ACTIVE', now()
            from partner r, generate_series(1, ?2) n where r.name like 'Small partner %';

            create temp table small on commit drop as
            select partner_id, id as company_id, gen_random_uuid() as order_id, gen_random_uuid() as assignment_id,
                row_number() over () as c
            from company where name like 'Small company %';

            insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
            select partner_id, gen_random_uuid(), company_id, 'small-' || c || '-' || n || '@small.example',
                'Small learner ' || n, 'en', '{LEARNER}', 'INVITED', now() from small, generate_series(1, 5) n;

            insert into licence_order (partner_id, id, company_id, number, product_id, quantity, status, requested_by,
                requested_by_name, requested_at, decided_at)
            select s.partner_id, s.order_id, s.company_id, 'SMALL-' || c, '?5', 5, 'ASSIGNED',
                (select m.id from membership m where m.partner_id = s.partner_id and m.company_id = s.company_id limit 1),
                'Small', now(), now()
            from small s;

            insert into assignment (partner_id, id, company_id, order_id, product_id, quantity, starts_at,
                licence_expires_at, assigned_at)
            select partner_id, assignment_id, company_id, order_id, '?5', 5, now(), now() + interval '1 year', now() from small;

            insert into seat (partner_id, assignment_id, number, quantity, company_id)
            select partner_id, assignment_id, n, 5, company_id from small, generate_series(1, 5) n;

            insert into allocation (partner_id, id, company_id, assignment_id, seat_number, product_id, learner_id, starts_at,
                ends_at)
            select s.partner_id, gen_random_uuid(), s.company_id, s.assignment_id, m.n, '?5', m.id, now(),
                now() + interval '1 year'
            from small s cross join lateral (select id, row_number() over () as n from membership m
                where m.partner_id = s.partner_id and m.company_id = s.company_id) m;""";

    private static final String MORE = """
            create temp table place on commit drop as
            select c.partner_id, c.id as company_id, m.id as manager_id, row_number() over (order by c.id <> '?2') - 1 as c
            from company c join membership m on m.partner_id = c.partner_id and m.company_id = c.id
                and 'CUSTOMER_MANAGER' = any (m.roles)
            where c.partner_id = '?1';

            create temp table thing on commit drop as
            select p.*, n, now() - n * interval '1 minute' as at, gen_random_uuid() as order_id, gen_random_uuid() as notice_id
            from generate_series(1, ?4) n
            join place p on p.c = case when n % 2 = 0 then 0 else n / 2 % (select count(*) from place) end;

            insert into company (partner_id, id, account_number, name, time_zone, language, status, created_at)
            select '?1', gen_random_uuid(), lpad(floor(random() * 10000000000)::bigint::text, 10, '0'),
                'Company ' || md5(n::text), 'UTC', 'en', case when n % 5 = 0 then 'INACTIVE' else 'ACTIVE' end,
                now() - n * interval '1 minute'
            from generate_series(1, ?4 / 5) n;

            insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
            select '?1', gen_random_uuid(), null, gen_random_uuid() || '@crowd.example', 'Viewer ' || md5(n::text), 'en',
                '{PARTNER_VIEWER}', 'INVITED', now() from generate_series(1, ?4 / 20) n;

            insert into licence_order (partner_id, id, company_id, number, product_id, quantity, status, requested_by,
                requested_by_name, requested_at, decided_at)
            select partner_id, order_id, company_id, 'CROWD-' || order_id, '?5', 1, 'ASSIGNED', manager_id, 'Crowd', at, at
            from thing;

            insert into assignment (partner_id, id, company_id, order_id, product_id, quantity, starts_at, licence_expires_at,
                assigned_at)
            select partner_id, gen_random_uuid(), company_id, order_id, '?5', 1, at - interval '300 days',
                at + interval '65 days', at from thing;

            insert into notice (partner_id, id, company_id, kind, subject_id, audience, facts, due_at, status, created_at)
            select partner_id, notice_id, company_id, (array['ORDER_REJECTED', 'ORDER_REQUESTED'])[1 + n % 3 / 2], order_id,
                (array['CUSTOMER_MANAGERS', 'PARTNER_MANAGERS'])[1 + n % 3 / 2], '{}', at, 'EXPANDED', at from thing;

            insert into delivery (partner_id, id, notice_id, company_id, recipient_id, recipient_kind, address, message_id,
                status, attempts, next_attempt_at, sent_at, created_at)
            select partner_id, gen_random_uuid(), notice_id, company_id, manager_id, 'CUSTOMER', 'manager@crowd.example',
                '<' || notice_id || '>', case when n % 20 = 0 then 'DEAD' else 'SENT' end, 1, at, at, at from thing;

            insert into audit_entry (partner_id, id, company_id, actor_id, action, subject_type, subject_id, details, at,
                actor_partner_id)
            select partner_id, gen_random_uuid(), company_id, manager_id, 'OrderRequested', 'ORDER', order_id, '{}', at,
                partner_id from thing;

            -- Learners, every second with a licence; of those every second one's has expired.
            create temp table learner on commit drop as
            select gen_random_uuid() as id, n, coalesce((select max(seat_number) from allocation where assignment_id = '?3'), 0)
                + n / 2 as seat
            from generate_series(1, ?4) n;
            insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
            select '?1', id, '?2', id || '@crowd.example', 'Learner ' || md5(id::text), 'en', '{LEARNER}', 'INVITED', now()
            from learner;
            insert into allocation (partner_id, id, company_id, assignment_id, seat_number, product_id, learner_id, starts_at,
                ends_at)
            select '?1', gen_random_uuid(), '?2', '?3', seat, '?5', id, now() - interval '4000 days',
                now() + (n % 4 - 1) * n * interval '1 minute'
            from learner where n % 2 = 0;""";

    private static Crowd only;

    /** The same for all tests, since so many rows take their time; made when the first one asks. */
    public static synchronized Crowd get() {
        if (only == null) {
            var partner = TestWorld.partner();
            var company = partner.company();
            for (int i = 0; i < 5; i++) {
                partner.company();
            }
            only = new Crowd(company, company.licences(100_000));
            only.run(
                    SMALL.replace("?1", String.valueOf(SMALL_PARTNERS)).replace("?2", String.valueOf(SMALL_COMPANIES)),
                    0);
        }
        return only;
    }

    /** So many more of everything, and the statistics that the planner goes by. */
    public void add(int count) {
        run(MORE, count);
        Superuser.execute("analyze");
    }

    private void run(String script, int count) {
        Superuser.transaction(
                script.replace("?1", uuid(IdType.PARTNER, company.partner().id()))
                        .replace("?2", uuid(IdType.COMPANY, company.id()))
                        .replace("?3", uuid(IdType.ASSIGNMENT, assignmentId))
                        .replace("?4", String.valueOf(count))
                        .replace("?5", uuid(IdType.PRODUCT, company.partner().productId())));
    }

    private static String uuid(IdType type, String id) {
        return Rows.uuid(type, id).toString();
    }
}

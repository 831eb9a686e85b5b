package portal.testsupport;

import java.util.UUID;
import portal.kernel.IdType;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/**
 * One company of thousands, in everything a list can show, among a thousand small companies: a plan for the usual company
 * would mislead. Its partner's other companies have as much again. Its distributor has all small partners and many more as
 * resellers. Stored past the product, by its own constraints.
 *
 * @param orderId the order of the assignment
 * @param assignmentId licences for as many learners as there may ever be
 * @param renewalPlanId a plan of a file of as many rows as there are learners, by the company's manager
 */
public record Crowd(
        TestCompany company,
        TestPartner distributor,
        String orderId,
        String assignmentId,
        String renewalPlanId,
        String learnerPlanId) {

    private static final String SMALL_PARTNERS = "20";
    private static final String SMALL_COMPANIES = "50";

    private static final String SMALL = """
            insert into partner (id, name, created_at, parent_id, distributor_access)
            select gen_random_uuid(), 'Small partner ' || n, now(), '?6', 'ALLOWED' from generate_series(1, ?3) n;

            insert into partner_product (partner_id, product_id, created_at)
            select r.id, '?5', now() from partner r where r.name like 'Small partner %';

            create temp table many_product on commit drop as select gen_random_uuid() as id, n from generate_series(1, 200) n;
            insert into product (id, code, name, deliveries, created_at)
            select id, upper(left(replace(id::text, '-', ''), 30)), 'Product ' || n, '{SEATS}', now() from many_product;
            insert into partner_product (partner_id, product_id, created_at) select '?1', id, now() from many_product;

            insert into company (partner_id, id, account_number, name, time_zone, language, status, created_at)
            select r.id, gen_random_uuid(), (7000000000 + row_number() over ())::text, 'Small company ' || n, 'UTC', 'en',
                'ACTIVE', now()
            from partner r, generate_series(1, ?4) n where r.name like 'Small partner %';

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

            insert into assignment (partner_id, id, company_id, order_id, product_id, quantity, seat_count, starts_at,
                licence_expires_at, assigned_at)
            select partner_id, assignment_id, company_id, order_id, '?5', 5, 5, now(), now() + interval '1 year', now() from small;

            insert into allocation (partner_id, id, company_id, assignment_id, seat_number, seat_count, product_id, learner_id,
                starts_at, ends_at)
            select s.partner_id, gen_random_uuid(), s.company_id, s.assignment_id, m.n, 5, '?5', m.id, now(),
                now() + interval '1 year'
            from small s cross join lateral (select id, row_number() over () as n from membership m
                where m.partner_id = s.partner_id and m.company_id = s.company_id) m;

            insert into manage_session (partner_id, id, company_id, actor_partner_id, actor_id, actor_name, actor_issuer,
                actor_subject, reason, started_at, expires_at)
            select partner_id, gen_random_uuid(), company_id, partner_id, order_id, 'Small', 'issuer', 'subject',
                'small reason', now() - c * interval '1 hour', now() - c * interval '1 hour' + interval '30 minutes'
            from small;

            insert into csv_upload (partner_id, id, company_id, uploader_id, manage_session_id, columns, row_count, created_at,
                expires_at)
            select '?1', gen_random_uuid(), '?2', m.id, null, '{E-Mail}', 1, now(), now() + interval '1 day'
            from membership m where m.partner_id = '?1' and m.company_id = '?2' and 'CUSTOMER_MANAGER' = any (m.roles);

            insert into csv_plan (partner_id, id, company_id, uploader_id, manage_session_id, upload_id, kind, product_id,
                assignment_id, licence_expires_at, row_count, created_at)
            select partner_id, gen_random_uuid(), company_id, uploader_id, null, id, kind,
                case kind when 'RENEWAL' then uuid '?5' end, case kind when 'RENEWAL' then uuid '?7' end,
                case kind when 'RENEWAL' then now() end, 1, now()
            from csv_upload, unnest(array ['RENEWAL', 'LEARNERS']) kind where company_id = '?2';""";

    private static final String MORE = """
            create temp table place on commit drop as
            select c.partner_id, c.id as company_id, m.id as manager_id, row_number() over (order by c.id <> '?2') - 1 as c
            from company c join membership m on m.partner_id = c.partner_id and m.company_id = c.id
                and 'CUSTOMER_MANAGER' = any (m.roles)
            where c.partner_id = '?1';

            create temp table sold on commit drop as
            select product_id, row_number() over () - 1 as s from partner_product where partner_id = '?1' limit 200;

            create temp table thing on commit drop as
            select p.*, n, now() - n * interval '1 minute' as at, gen_random_uuid() as order_id, gen_random_uuid() as notice_id,
                s.product_id
            from generate_series(1, ?4) n
            join place p on p.c = case when n % 2 = 0 then 0 else n / 2 % (select count(*) from place) end
            join sold s on s.s = n % 200;

            -- Account numbers in no order, each once.
            insert into company (partner_id, id, account_number, name, time_zone, language, status, created_at)
            select '?1', gen_random_uuid(),
                (8000000000 + ((select count(*) from company) + n) * 618033989 % 1000000000)::text,
                'Company ' || md5(n::text), 'UTC', 'en', case when n % 5 = 0 then 'INACTIVE' else 'ACTIVE' end,
                now() - n * interval '1 minute'
            from generate_series(1, ?4 / 4) n;

            insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
            select '?1', gen_random_uuid(), null, gen_random_uuid() || '@crowd.example', 'Viewer ' || md5(n::text), 'en',
                '{PARTNER_VIEWER}', 'INVITED', now() from generate_series(1, ?4 / 2) n;

            insert into licence_order (partner_id, id, company_id, number, product_id, quantity, status, requested_by,
                requested_by_name, requested_at, decided_at)
            select partner_id, order_id, company_id, 'CROWD-' || order_id, product_id, 1, 'ASSIGNED', manager_id, 'Crowd', at, at
            from thing;

            insert into assignment (partner_id, id, company_id, order_id, product_id, quantity, seat_count, starts_at,
                licence_expires_at, assigned_at)
            select partner_id, gen_random_uuid(), company_id, order_id, product_id, 1, 0, at - interval '300 days',
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

            insert into manage_session (partner_id, id, company_id, actor_partner_id, actor_id, actor_name, actor_issuer,
                actor_subject, reason, started_at, expires_at)
            select partner_id, order_id, company_id, partner_id, manager_id, 'Crowd', 'issuer', 'subject', 'crowded reason',
                at, at + interval '30 minutes' from thing;

            insert into partner_access_request (partner_id, id, company_id, actor_partner_id, requested_by,
                requested_by_name, reason, requested_at, approved_at, approved_by, approved_by_name, approved_until)
            select partner_id, gen_random_uuid(), company_id, partner_id, manager_id, 'Crowd', 'crowded reason', at, at,
                manager_id, 'Crowd', at + interval '1 day' from thing;

            insert into csv_plan_row (partner_id, plan_id, number, given, email, name, outcome)
            select p.partner_id, p.id, n + coalesce(before.last, 0), 'given',
                'row-' || n || '@crowd.example', 'Row ' || n,
                case when n % 5 = 0 then 'INVALID_EMAIL' when p.kind = 'RENEWAL' then 'NOT_FOUND' else 'ADD' end
            from csv_plan p, lateral (select max(r.number) as last from csv_plan_row r where r.plan_id = p.id) before,
                generate_series(1, ?4) n
            where p.company_id = '?2';

            insert into partner (id, name, created_at, parent_id, distributor_access)
            select gen_random_uuid(), 'Other partner ' || md5(n::text), now(), case when n % 2 = 0 then uuid '?6' end,
                case when n % 4 = 0 then 'ALLOWED' else 'DENIED' end
            from generate_series(1, ?4) n;
            insert into company (partner_id, id, account_number, name, time_zone, language, status, created_at)
            select id, gen_random_uuid(),
                (8000000000 + ((select count(*) from company) + row_number() over ()) * 618033989 % 1000000000)::text,
                'Company ' || md5(random()::text), 'UTC', 'en', 'ACTIVE', now() - random() * interval '1 year'
            from partner r, generate_series(1, 2) where r.name like 'Other partner %' and not exists (
                select from company c where c.partner_id = r.id);
            insert into manage_session (partner_id, id, company_id, actor_partner_id, actor_id, actor_name, actor_issuer,
                actor_subject, reason, started_at, expires_at)
            select c.partner_id, gen_random_uuid(), c.id, c.partner_id, c.id, 'Other', 'issuer', 'subject', 'other reason',
                h.at, h.at + interval '30 minutes'
            from company c join partner r on r.id = c.partner_id and r.name like 'Small partner %',
                generate_series(1, ?4 / 500) n, lateral (select now() - random() * n * interval '1 day' as at) h;

            create temp table other_product on commit drop as
            select gen_random_uuid() as id, n from generate_series(1, ?4 / 10) n;
            insert into product (id, code, name, deliveries, created_at)
            select id, upper(left(replace(id::text, '-', ''), 30)), 'Other product ' || n, '{SEATS}', now() from other_product;
            insert into partner_product (partner_id, product_id, created_at)
            select '?1', id, now() from other_product where n % 2 = 0;

            -- Learners, every second with a licence; of those every second one's has expired.
            create temp table learner on commit drop as
            select gen_random_uuid() as id, n, coalesce((select max(seat_number) from allocation where assignment_id = '?7'), 0)
                + n / 2 as seat
            from generate_series(1, ?4) n;
            insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
            select '?1', id, '?2', id || '@crowd.example', 'Learner ' || md5(id::text), 'en', '{LEARNER}', 'INVITED', now()
            from learner;
            delete from free_seat where assignment_id = '?7' and number in (select seat from learner where n % 2 = 0);
            insert into allocation (partner_id, id, company_id, assignment_id, seat_number, seat_count, product_id, learner_id,
                starts_at, ends_at)
            select '?1', gen_random_uuid(), '?2', '?7', seat, (select seat_count from assignment where id = '?7'), '?5', id, now() - interval '4000 days',
                now() + (n % 4 - 1) * n * interval '1 minute'
            from learner where n % 2 = 0;""";

    private static Crowd only;

    /** The same for all tests, since so many rows take their time; made when the first one asks. */
    public static synchronized Crowd get() {
        if (only == null) {
            only = make();
        }
        return only;
    }

    private static Crowd make() {
        var distributor = TestWorld.partner();
        var partner = TestWorld.partner().resellFor(distributor).allowDistributor();
        var company = partner.company();
        for (int i = 0; i < 5; i++) {
            partner.company();
        }
        String order = company.requestOrder(100_000);
        var crowd = new Crowd(company, distributor, order, partner.assign(order), null, null);
        crowd.run(SMALL.replace("?3", SMALL_PARTNERS).replace("?4", SMALL_COMPANIES));
        return new Crowd(
                company,
                distributor,
                order,
                crowd.assignmentId(),
                crowd.plan(IdType.RENEWAL_PLAN, "RENEWAL"),
                crowd.plan(IdType.LEARNER_PLAN, "LEARNERS"));
    }

    private String plan(IdType type, String kind) {
        return type.encode(UUID.fromString(Superuser.texts(
                        "select id from csv_plan where kind = ? and company_id = ?",
                        kind,
                        Rows.uuid(IdType.COMPANY, company.id()))
                .get(0)));
    }

    /** So many more of everything, and the statistics that the planner goes by. */
    public void add(int count) {
        run(MORE.replace("?4", String.valueOf(count)));
        Superuser.execute("analyze");
    }

    private void run(String script) {
        Superuser.transaction(
                script.replace("?1", uuid(IdType.PARTNER, company.partner().id()))
                        .replace("?2", uuid(IdType.COMPANY, company.id()))
                        .replace("?5", uuid(IdType.PRODUCT, company.partner().productId()))
                        .replace("?6", uuid(IdType.PARTNER, distributor.id()))
                        .replace("?7", uuid(IdType.ASSIGNMENT, assignmentId)));
    }

    private static String uuid(IdType type, String id) {
        return Rows.uuid(type, id).toString();
    }
}

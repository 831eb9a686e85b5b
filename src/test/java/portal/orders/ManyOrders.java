package portal.orders;

import java.util.List;
import portal.kernel.IdType;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld.TestCompany;

/** Orders by the thousand, stored past the product: in every status, a minute apart, by the companies' managers. */
final class ManyOrders {

    private static final String INSERT = """
            insert into licence_order (partner_id, id, company_id, number, product_id, quantity, purchase_order_number,
                status, requested_by, requested_by_name, requested_at, decided_at, rejection_reason, refunded_at,
                refunded_by, refunded_by_name)
            select c.partner_id, gen_random_uuid(), c.id, 'ORD-' || lpad((counted + n)::text, 6, '0'),
                s.product_id, 1 + n % 500, case when n % 3 = 0 then 'PO-' || n end, wanted, m.id, m.name,
                now() - n * interval '1 minute', case when wanted <> 'REQUESTED' then now() end,
                case when wanted = 'REJECTED' then 'No' end, case when wanted = 'REFUNDED' then now() end,
                case when wanted = 'REFUNDED' then m.id end, case when wanted = 'REFUNDED' then m.name end
            from generate_series(1, ?) n
            cross join lateral (select (array['REQUESTED', 'ASSIGNED', 'ASSIGNED', 'ASSIGNED', 'ASSIGNED', 'ASSIGNED',
                'ASSIGNED', 'REJECTED', 'WITHDRAWN', 'REFUNDED'])[1 + n / 20 % 10] as wanted) statuses
            join company c on c.id = (cast(? as uuid[]))[1 + n % ?]
            join membership m on m.partner_id = c.partner_id and m.company_id = c.id and 'CUSTOMER_MANAGER' = any (m.roles)
            join lateral (select product_id from partner_product p where p.partner_id = c.partner_id limit 1) s on true
            cross join lateral (select coalesce(max(number_value), 0) as counted from licence_order o
                where o.partner_id = c.partner_id) o""";

    private static final String COUNT = """
            insert into order_counter select partner_id, max(number_value) from licence_order group by partner_id
            on conflict (partner_id) do update set last_number = excluded.last_number""";

    private ManyOrders() {}

    /** So many more orders, shared out among some companies, and the statistics that the planner goes by. */
    static void add(int count, List<TestCompany> companies) {
        companies.forEach(company -> People.memberId(company.manager()));
        var ids = companies.stream()
                .map(company -> Rows.uuid(IdType.COMPANY, company.id()).toString())
                .toList();
        Superuser.execute(INSERT, count, "{" + String.join(",", ids) + "}", ids.size());
        Superuser.execute(COUNT);
        Superuser.execute("analyze licence_order, order_word, company");
    }
}

package portal.reports;

/** All counts of a dashboard in one statement. */
final class DashboardSql {

    private static final String GRANTED = """
            with granted as materialized (
                select a.company_id, a.id, a.quantity, a.seat_count, a.licence_expires_at <= :soon as expiring,
                    a.cancelled_at is null and a.suspended_at is null and a.starts_at <= :now
                        and a.licence_expires_at > :now as active,
                    'SEATS' = any (p.deliveries) as seats
                from assignment a join product p on p.id = a.product_id where a.partner_id = :partner""";

    private static final String STANDING = """
            ), standing as (
                select company_id, bool_or(active) as active, bool_or(seats) as seats from granted group by company_id)
            select
                (select count(*) from standing s join company c on c.partner_id = :partner and c.id = s.company_id
                    and c.status = 'ACTIVE' where s.seats and not s.active) as expired_companies,
                count(*) filter (where active) as assignments,
                count(*) filter (where active and expiring) as expiring_assignments,
                coalesce(sum(quantity) filter (where active), 0) as licences,
                coalesce(sum(quantity) filter (where active and seats), 0) as allocatable,
                coalesce(sum(quantity) filter (where active and expiring), 0) as expiring,
                coalesce(sum(seat_count) filter (where active), 0)
                    - (select count(*) from granted g join free_seat s on s.partner_id = :partner and s.assignment_id = g.id
                        where g.active) as allocated,
                (select count(*) from company c where c.partner_id = :partner and c.status = 'ACTIVE'""";

    private static final String ORDERS = """
            ) as companies,
                (select count(*) from licence_order o where o.partner_id = :partner and o.status = 'REQUESTED'""";

    private static final String MAILS = """
            ) as requested_orders,
                (select count(*) from delivery d where d.partner_id = :partner and d.status in ('DEAD', 'BOUNCED')
                    and not exists (select from delivery later where later.partner_id = d.partner_id
                        and later.notice_id = d.notice_id and later.recipient_id = d.recipient_id
                        and later.resend_of_id = d.id)""";

    private static final String END = ") as undelivered from granted";

    static final String OF_PARTNER = GRANTED + STANDING + ORDERS + MAILS + END;

    static final String OF_COMPANY = GRANTED + " and a.company_id = :company" + STANDING + " and c.id = :company"
            + ORDERS + " and o.company_id = :company" + MAILS + " and d.company_id = :company" + END;

    private DashboardSql() {}
}

package portal.reports;

/**
 * The statements of the renewal pipeline: periods are found through the index of ends, and only those of the page are
 * counted.
 */
final class PipelineSql {

    private static final String ENDS = """
            select distinct c.id as company_id, c.time_zone,
                cast(date_trunc(:grouping, a.licence_expires_at at time zone c.time_zone) as date) as first_day
            from assignment a join company c on c.partner_id = a.partner_id and c.id = a.company_id
            where a.partner_id = :partner and a.cancelled_at is null
                and a.licence_expires_at >= :earliest and a.licence_expires_at < :latest""";

    private static final String OF_COMPANY = " and a.company_id = :company";
    private static final String WITHIN = " where e.first_day >= :firstDay and e.first_day < :nextDay";

    private static final String COUNTS = """
            cross join lateral app.renewal_counts(p.company_id, p.first_day,
                cast(p.first_day + cast(:length as interval) as date)) n order by p.first_day""";

    private static final String PAGE = "select p.company_id, p.time_zone, p.first_day, n.expiring, n.covered,"
            + " n.uncovered, n.losing_access from (select e.* from (";
    private static final String FORWARD = ") e" + WITHIN
            + " and (e.first_day, e.company_id) > (cast(:day as date), cast(:id as uuid))"
            + " order by e.first_day, e.company_id limit :rows) p " + COUNTS + ", p.company_id";
    private static final String BACKWARD = ") e" + WITHIN
            + " and (e.first_day, e.company_id) < (cast(:day as date), cast(:id as uuid))"
            + " order by e.first_day desc, e.company_id desc limit :rows) p " + COUNTS + " desc, p.company_id desc";
    private static final String TOTAL = "select cast(count(*) as integer) as periods from (";

    static final String COUNT_OF_PARTNER = TOTAL + ENDS + ") e" + WITHIN;
    static final String COUNT_OF_COMPANY = TOTAL + ENDS + OF_COMPANY + ") e" + WITHIN;

    private static final String PARTNER_FORWARD = PAGE + ENDS + FORWARD;
    private static final String PARTNER_BACKWARD = PAGE + ENDS + BACKWARD;
    private static final String COMPANY_FORWARD = PAGE + ENDS + OF_COMPANY + FORWARD;
    private static final String COMPANY_BACKWARD = PAGE + ENDS + OF_COMPANY + BACKWARD;

    private PipelineSql() {}

    /** Selects the rows after a position, or before it. */
    static String page(boolean ofCompany, boolean backward) {
        if (ofCompany) {
            return backward ? COMPANY_BACKWARD : COMPANY_FORWARD;
        }
        return backward ? PARTNER_BACKWARD : PARTNER_FORWARD;
    }
}

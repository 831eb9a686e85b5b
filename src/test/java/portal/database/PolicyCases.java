package portal.database;

import static portal.database.BoundScope.A_POSING_AS_B1;
import static portal.database.BoundScope.COLLEAGUE_A1;
import static portal.database.BoundScope.COMPANY_A1;
import static portal.database.BoundScope.MANAGING_A1;
import static portal.database.BoundScope.OPERATOR;
import static portal.database.BoundScope.PARTNER_A;
import static portal.database.BoundScope.PARTNER_B;
import static portal.database.BoundScope.PARTNER_R;
import static portal.database.BoundScope.RELAY;

import java.util.ArrayList;
import java.util.List;

/** For every policy, the rows that it admits and those that it withholds. */
final class PolicyCases {

    private static final String ADD_AUDIT =
            "insert into audit_entry (partner_id, id, actor_id, action, subject_type, subject_id, details, at) values ";
    private static final String END_ELSEWHERE =
            "insert into audit_entry (partner_id, id, company_id, actor_id, action, subject_type, subject_id, details, at)"
                    + " values (:r, gen_random_uuid(), :r1, :aManager, 'test', 'MANAGE_SESSION', :rSession, '{}', now())";
    private static final String ADD_NOTICE =
            "insert into notice (partner_id, id, company_id, kind, audience, facts, due_at, status, created_at) values ";
    private static final String ASK =
            "insert into partner_access_request (partner_id, id, company_id, actor_partner_id,"
                    + " requested_by, requested_by_name, reason, requested_at) values (:a, gen_random_uuid(), :a1, :a, ";
    private static final String ADD_COMPANY =
            "insert into company (partner_id, id, account_number, name, time_zone, language, status, created_at) values ";

    private static final String ADD_ROW = "insert into csv_plan_row (partner_id, plan_id, number, given, outcome) ";
    private static final String ADD_MEMBER =
            "insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at) values ";

    private final List<PolicyCase> cases = new ArrayList<>();
    private String table;

    static List<PolicyCase> all() {
        var all = new PolicyCases();
        all.partnersAndProducts();
        all.companiesAndMembers();
        all.integrations();
        all.ordersAndLicences();
        all.manageMode();
        all.files();
        all.notices();
        all.auditAndIdempotency();
        return all.cases;
    }

    private void partnersAndProducts() {
        on("partner")
                .admits("own", PARTNER_A, "select 1 from partner where id = :a")
                .withholds("own", PARTNER_A, "select 1 from partner where id = :b")
                .admits("operator", OPERATOR, "select 1 from partner where id = :a")
                .withholds("operator", PARTNER_A, "update partner set version = version + 1 where id = :b")
                .withholds("operator", OPERATOR, "update partner set name = 'Mine' where id = :vendor")
                .admits("settings", PARTNER_R, "update partner set distributor_access = 'DENIED' where id = :r")
                .withholds("settings", PARTNER_R, "update partner set distributor_access = 'DENIED' where id = :a")
                .admits("resellers", PARTNER_A, "select 1 from partner where id = :s")
                .withholds("resellers", PARTNER_A, "select 1 from partner where id = :b")
                .withholds("resellers", COMPANY_A1, "select 1 from partner where id = :s")
                .admits("distributor", PARTNER_R, "select 1 from partner where id = :a")
                .withholds("distributor", PARTNER_R, "select 1 from partner where id = :b");
        on("product")
                .admits("sold", PARTNER_A, "select 1 from product where id = :aProduct")
                .withholds("sold", PARTNER_A, "select 1 from product where id = :bProduct")
                .admits("operator", OPERATOR, "select 1 from product where id = :aProduct")
                .withholds("operator", PARTNER_A, "update product set name = 'Mine' where id = :aProduct");
        on("partner_product")
                .admits("tenant", PARTNER_A, "select 1 from partner_product where partner_id = :a")
                .withholds("tenant", PARTNER_A, "select 1 from partner_product where partner_id = :b")
                .admits("operator", OPERATOR, "select 1 from partner_product where partner_id = :a")
                .withholds("operator", PARTNER_A, "insert into partner_product values (:a, :bProduct, now())");
    }

    private void companiesAndMembers() {
        on("company")
                .admits("tenant", PARTNER_A, "select 1 from company where partner_id = :a")
                .withholds("tenant", PARTNER_A, "select 1 from company where partner_id = :b")
                .withholds(
                        "tenant",
                        PARTNER_A,
                        ADD_COMPANY + "(:b, gen_random_uuid(), '0000000000', 'Mine', 'UTC', 'en', 'ACTIVE', now())")
                .admits("operator", OPERATOR, "select 1 from company where partner_id = :a")
                .withholds("operator", PARTNER_A, "select 1 from company where partner_id = :b")
                .withholds("company", COMPANY_A1, "select 1 from company where id = :a2")
                .withholds("company", COMPANY_A1, "update company set name = 'Mine' where id = :a2");
        on("company_name")
                .admits("tenant", PARTNER_A, "select 1 from company_name where partner_id = :a")
                .withholds("tenant", PARTNER_A, "select 1 from company_name where partner_id = :b")
                .admits("operator", OPERATOR, "select 1 from company_name where partner_id = :a")
                .withholds("operator", PARTNER_A, "select 1 from company_name where partner_id = :b")
                .admits("distributor", PARTNER_A, "select 1 from company_name where partner_id = :r")
                .withholds("distributor", PARTNER_A, "select 1 from company_name where partner_id = :s")
                .withholds("company", COMPANY_A1, "select 1 from company_name where company_id = :a2");
        on("membership")
                .admits("tenant", PARTNER_A, "select 1 from membership where partner_id = :a")
                .withholds("tenant", PARTNER_A, "select 1 from membership where partner_id = :b")
                .admits("operator", OPERATOR, ADD_MEMBER + member(":a", "null", "PARTNER_MANAGER"))
                .withholds("operator", OPERATOR, ADD_MEMBER + member(":a", "null", "PARTNER_VIEWER"))
                .withholds("operator", OPERATOR, ADD_MEMBER + member(":a", ":a1", "CUSTOMER_MANAGER"))
                .withholds("company", COMPANY_A1, "select 1 from membership where company_id = :a2")
                .withholds("company", COMPANY_A1, "select 1 from membership where company_id is null")
                .withholds("learners", PARTNER_A, "select 1 from membership where roles = array ['LEARNER']")
                .admits("relay", RELAY, "select email from membership where partner_id = :a");
    }

    private void integrations() {
        on("integration_confirmation")
                .admits("tenant", PARTNER_A, "select 1 from integration_confirmation where partner_id = :a")
                .withholds("tenant", PARTNER_A, "select 1 from integration_confirmation where partner_id = :b")
                .withholds("partner_only", COMPANY_A1, "select 1 from integration_confirmation where partner_id = :a");
    }

    private static String member(String partner, String company, String role) {
        return "(" + partner + ", gen_random_uuid(), " + company + ", 'new@people.example', 'New', 'en', array ['"
                + role + "'], 'INVITED', now())";
    }

    private void ordersAndLicences() {
        inTenantAndCompany("licence_order");
        inTenantAndCompany("assignment");
        inTenantAndCompany("order_word");
        inTenantAndCompany("free_seat")
                .withholds("lock_only", COMPANY_A1, "update free_seat set number = number where company_id = :a1");
        on("allocation")
                .admits("tenant", COMPANY_A1, "select 1 from allocation where company_id = :a1")
                .withholds("tenant", A_POSING_AS_B1, "select 1 from allocation where company_id = :b1")
                .withholds("company", COMPANY_A1, "select 1 from allocation where company_id = :a2")
                .withholds("company", PARTNER_A, "select 1 from allocation where partner_id = :a")
                .withholds("starts_open", COMPANY_A1, """
                        insert into allocation (partner_id, id, company_id, assignment_id, seat_number, seat_count, product_id,
                            learner_id, starts_at, ends_at, closed_as)
                        select partner_id, gen_random_uuid(), company_id, assignment_id, seat_number, seat_count, product_id,
                            learner_id, starts_at - interval '2 days', starts_at - interval '1 day', 'RELEASED'
                        from allocation where company_id = :a1 order by starts_at limit 1""");
        on("learner_licence")
                .admits("tenant", COMPANY_A1, "select 1 from learner_licence where company_id = :a1")
                .withholds("tenant", A_POSING_AS_B1, "select 1 from learner_licence where company_id = :b1")
                .withholds("company", COMPANY_A1, "select 1 from learner_licence where company_id = :a2")
                .withholds("company", PARTNER_A, "select 1 from learner_licence where partner_id = :a");
    }

    private void manageMode() {
        on("manage_session")
                .admits("tenant", COMPANY_A1, "select 1 from manage_session where partner_id = :a")
                .withholds("tenant", PARTNER_A, "select 1 from manage_session where partner_id = :b")
                .withholds("company", COMPANY_A1, "select 1 from manage_session where company_id = :a2")
                .admits("actor_partner", PARTNER_A, "select 1 from manage_session where partner_id = :r")
                .withholds("actor_partner", PARTNER_B, "select 1 from manage_session where partner_id = :r")
                .admits("actor_partner_ends", PARTNER_A, "update manage_session set version = 1 where partner_id = :r")
                .withholds("actor_partner_ends", A_POSING_AS_B1, "update manage_session set version = 1")
                .admits("operator", OPERATOR, "select 1 from manage_session where partner_id = :a")
                .withholds("operator", PARTNER_A, "select 1 from manage_session where partner_id = :b")
                .admits("operator_ends", OPERATOR, "update manage_session set version = 1 where partner_id = :a")
                .withholds("operator_ends", A_POSING_AS_B1, "update manage_session set version = 1")
                .withholds(
                        "actor",
                        PARTNER_A,
                        "insert into manage_session (partner_id, id, company_id, actor_partner_id, actor_id, actor_name,"
                                + " actor_issuer, actor_subject, reason, started_at, expires_at) values (:a,"
                                + " gen_random_uuid(), :a1, :b, :aManager, 'A', 'i', 's', 'Again', now(),"
                                + " now() + interval '1 h')")
                .withholds(
                        "manage_mode_insert",
                        MANAGING_A1,
                        "insert into manage_session (partner_id, id, company_id, actor_partner_id, actor_id, actor_name,"
                                + " actor_issuer, actor_subject, reason, started_at, expires_at) values (:a,"
                                + " gen_random_uuid(), :a1, :a, :aManager, 'A', 'i', 's', 'Again', now(),"
                                + " now() + interval '1 h')")
                .withholds(
                        "manage_mode_update",
                        MANAGING_A1,
                        "update manage_session set version = 1 where company_id = :a1");
        on("partner_access_request")
                .admits("tenant", COMPANY_A1, "select 1 from partner_access_request where partner_id = :a")
                .withholds("tenant", PARTNER_A, "select 1 from partner_access_request where partner_id = :b")
                .withholds("company", COMPANY_A1, "select 1 from partner_access_request where company_id = :a2")
                .admits("actor_partner", PARTNER_A, "select 1 from partner_access_request where partner_id = :r")
                .withholds("actor_partner", PARTNER_B, "select 1 from partner_access_request where partner_id = :r")
                .withholds("partner_asks", COMPANY_A1, ASK + ":a1Manager, 'A', 'Again', now())")
                .withholds("company_answers", MANAGING_A1, "update partner_access_request set version = 1");
        on("licence_order")
                .withholds(
                        "manage_mode",
                        MANAGING_A1,
                        "update licence_order set status = 'ASSIGNED', decided_at = now() where id = :a1Order")
                .withholds(
                        "manage_mode_insert",
                        MANAGING_A1,
                        "insert into licence_order (partner_id, id, company_id, number, product_id, quantity, status,"
                                + " requested_by, requested_by_name, requested_at) values (:a, gen_random_uuid(), :a1,"
                                + " 'ORD-X', :aProduct, 1, 'REQUESTED', :aManager, 'A', now())");
        on("assignment")
                .withholds(
                        "manage_mode",
                        MANAGING_A1,
                        "insert into assignment (partner_id, id, company_id, order_id, product_id, quantity, seat_count,"
                                + " starts_at, licence_expires_at, assigned_at) values (:a, gen_random_uuid(), :a1, :a1Order,"
                                + " :aProduct, 1, 0, now(), now() + interval '1 y', now())")
                .withholds("partner_only", MANAGING_A1, "update assignment set version = 7 where id = :a1Assignment")
                .withholds("partner_only", COMPANY_A1, "update assignment set version = 7 where id = :a1Assignment");
        on("membership")
                .withholds(
                        "manage_mode",
                        MANAGING_A1,
                        "insert into membership (partner_id, id, company_id, email, name, language, roles, status,"
                                + " created_at) values (:a, gen_random_uuid(), :a1, 'new@people.example', 'New', 'en',"
                                + " '{REGISTERED_USER}', 'INVITED', now())");
    }

    private void files() {
        ofUploader("csv_upload", """
                insert into csv_upload (partner_id, id, company_id, columns, row_count, created_at, expires_at)
                values (:a, gen_random_uuid(), :a2, '{a}', 1, now(), now())""")
                .admits("relay", RELAY, "delete from csv_upload")
                .admits("relay_reads_age", RELAY, "select expires_at from csv_upload");
        ofUploader("csv_portion", """
                insert into csv_portion (partner_id, upload_id, last_row, company_id, content)
                select partner_id, id, 999999, :a2, '[]' from csv_upload where company_id = :a1 limit 1""");
        ofUploader("csv_plan", """
                insert into csv_plan (partner_id, id, company_id, upload_id, kind, row_count, created_at)
                select partner_id, gen_random_uuid(), :a2, id, 'LEARNERS', 1, now()
                from csv_upload where company_id = :a1 limit 1""");
        on("csv_plan_row")
                .admits("tenant", COMPANY_A1, "select 1 from csv_plan_row where partner_id = :a")
                .withholds("tenant", COMPANY_A1, ADD_ROW + "select :b, id, 999999, 'x', 'ADD' from csv_plan limit 1")
                .withholds("plan", COLLEAGUE_A1, "select 1 from csv_plan_row where partner_id = :a")
                .withholds("plan", COMPANY_A1, ADD_ROW + "values (:a, gen_random_uuid(), 999999, 'x', 'ADD')");
    }

    /** One person's upload in one company; the statement would insert into another company. */
    private PolicyCases ofUploader(String name, String elsewhere) {
        return on(name).admits("tenant", COMPANY_A1, "select 1 from " + name + " where company_id = :a1")
                .withholds("tenant", A_POSING_AS_B1, "select 1 from " + name + " where company_id = :b1")
                .withholds("company", COMPANY_A1, elsewhere)
                .withholds("uploader", COLLEAGUE_A1, "select 1 from " + name + " where company_id = :a1");
    }

    private void notices() {
        inTenantAndCompany("notice")
                .admits("operator", OPERATOR, ADD_NOTICE + notice("null"))
                .withholds("operator", OPERATOR, ADD_NOTICE + notice(":a1"))
                .withholds(
                        "supersede",
                        PARTNER_A,
                        "update notice set status = 'SUPERSEDED' where partner_id = :a and status = 'EXPANDED'")
                .withholds(
                        "audience",
                        COMPANY_A1,
                        "select 1 from notice where company_id = :a1 and audience = 'PARTNER_MANAGERS'")
                .admits("relay", RELAY, "update notice set status = 'EXPANDED' where partner_id = :a");
        inTenantAndCompany("delivery")
                .withholds(
                        "recipient",
                        COMPANY_A1,
                        "select 1 from delivery where company_id = :a1 and recipient_id = :aManager")
                .admits("resend", PARTNER_A, resend("address"))
                .withholds("resend", PARTNER_A, resend("'elsewhere@people.example'"))
                .admits("relay", RELAY, "select 1 from delivery where partner_id = :a");
    }

    private static String resend(String address) {
        return """
                insert into delivery (partner_id, id, notice_id, company_id, recipient_id, recipient_kind, resend_of_id,
                    address, message_id, status, next_attempt_at, created_at)
                select partner_id, gen_random_uuid(), notice_id, company_id, recipient_id, recipient_kind, id,
                    %s, '<a@b>', 'PLANNED', now(), now()
                from delivery where partner_id = :a and recipient_id = :a1Manager limit 1""".formatted(address);
    }

    private static String notice(String company) {
        return "(:a, gen_random_uuid(), " + company + ", 'TEST', 'MEMBER', '{}', now(), 'SUPERSEDED', now())";
    }

    private void auditAndIdempotency() {
        on("audit_entry")
                .admits("tenant", PARTNER_A, "select 1 from audit_entry where partner_id = :a")
                .withholds("tenant", PARTNER_A, "select 1 from audit_entry where partner_id = :b")
                .admits("tenant_insert", PARTNER_A, ADD_AUDIT + audit(":a", ":aManager"))
                .withholds("tenant_insert", PARTNER_A, ADD_AUDIT + audit(":b", ":aManager"))
                .admits("operator", OPERATOR, ADD_AUDIT + audit(":a", ":vendor"))
                .withholds("operator", PARTNER_A, ADD_AUDIT + audit(":b", ":aManager"))
                .admits("actor_partner", PARTNER_A, END_ELSEWHERE)
                .withholds("actor_partner", PARTNER_A, ADD_AUDIT + audit(":r", ":aManager"))
                .withholds("company", COMPANY_A1, "select 1 from audit_entry where company_id = :a2")
                .admits("operator_own", OPERATOR, "select 1 from audit_entry where partner_id = :a")
                .withholds("operator_own", OPERATOR, "select 1 from audit_entry where company_id = :a1")
                .withholds(
                        "learners",
                        PARTNER_A,
                        "select 1 from audit_entry where partner_id = :a and subject_type = 'ALLOCATION'")
                .withholds("actor", PARTNER_A, ADD_AUDIT + audit(":a", ":a1Manager"));
        on("idempotency_key")
                .admits("tenant", COMPANY_A1, "select 1 from idempotency_key where partner_id = :a")
                .withholds("tenant", A_POSING_AS_B1, "select 1 from idempotency_key where partner_id = :b")
                .withholds("actor", PARTNER_A, "select 1 from idempotency_key where actor_id = :a1Manager")
                .admits("relay", RELAY, "delete from idempotency_key")
                .admits("relay_reads_age", RELAY, "select created_at from idempotency_key");
    }

    private static String audit(String partner, String actor) {
        return "(" + partner + ", gen_random_uuid(), " + actor + ", 'test', 'PARTNER', " + partner + ", '{}', now())";
    }

    /** The two policies that every table of companies' rows has. */
    private PolicyCases inTenantAndCompany(String name) {
        return on(name).admits("tenant", PARTNER_A, "select 1 from " + name + " where partner_id = :a")
                .withholds("tenant", PARTNER_A, "select 1 from " + name + " where partner_id = :b")
                .withholds("company", COMPANY_A1, "select 1 from " + name + " where company_id = :a2");
    }

    private PolicyCases on(String next) {
        this.table = next;
        return this;
    }

    private PolicyCases admits(String policy, BoundScope scope, String sql) {
        cases.add(new PolicyCase(table, policy, true, scope, sql));
        return this;
    }

    private PolicyCases withholds(String policy, BoundScope scope, String sql) {
        cases.add(new PolicyCase(table, policy, false, scope, sql));
        return this;
    }
}

package portal;

import static portal.ListRead.few;
import static portal.ListRead.inOrder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portal.kernel.IdType;
import portal.testsupport.Crowd;
import portal.testsupport.QueryPlan;

/** The list queries that people run, by role. Filter values need not exist: plans are made without values. */
final class ListReads {

    private static final String SOME_INSTANT = "2026-01-01T00:00:00Z";

    /** Most assignments have few licences: for one not known beforehand, whatever tells them from all others will do. */
    private static final String ASSIGNMENTS = "allocation_(by_assignment|one_per_seat)";

    /** An operator that is not leakproof would filter row by row, after the policies. */
    private static final String BY_TEXT = "membership_by_search_name[\\s\\S]*Index Cond: [^\\n]*search_name >= "
            + "[\\s\\S]*on membership_by_contact[\\s\\S]*Index Cond: [^\\n]*contact >= [\\s\\S]*";

    /** The partner's companies, and its members elsewhere; a partner with most of all rows reads all in order. */
    private static final String SESSIONS = "manage_session_(by_start[\\s\\S]*by_actor_partner|all_partners_by_start)";

    /** The same for access requests. */
    private static final String REQUESTS =
            "partner_access_request_(by_time[\\s\\S]*by_actor_partner|all_partners_by_time)";

    private final Crowd crowd;

    ListReads(Crowd crowd) {
        this.crowd = crowd;
    }

    Map<QueryPlan.Reader, List<ListRead>> byReader() {
        var all = new LinkedHashMap<QueryPlan.Reader, List<ListRead>>();
        all.put(QueryPlan.asOperator(), ofOperator());
        all.put(QueryPlan.as(crowd.distributor()), ofDistributor());
        all.put(QueryPlan.as(crowd.company().partner()), ofPartner());
        all.put(QueryPlan.as(crowd.company()), ofCompany());
        return all;
    }

    private List<ListRead> ofOperator() {
        return List.of(
                inOrder("Companies", "company", "company_all_partners_by_name"),
                inOrder(
                        "Companies",
                        "company",
                        "company_all_partners_by_creation",
                        "orderBy",
                        by("CREATED_AT", "DESC")),
                inOrder(
                        "Companies",
                        "company",
                        "company_all_partners_by_account_number",
                        "orderBy",
                        by("ACCOUNT_NUMBER", "ASC")),
                inOrder("Companies", "company", "company_all_partners_by_name", "filter", Map.of("status", "ACTIVE")),
                few("Companies", "company", "company_all_partners_by_name_key", "filter", Map.of("text", "company a")),
                inOrder("Partners", "partner", "partner_by_name"),
                few("Partners", "partner", "partner_by_parent", "filter", distributor()),
                inOrder("Products", "product", "product_by_name"),
                few("Members", "membership", "membership_of_partner(_by_\\w+)?"),
                inOrder("ManageSessions", "manage_session", "manage_session_all_partners_by_start"),
                inOrder("AuditEvents", "audit_entry", "audit_entry_by_actor_partner"));
    }

    private List<ListRead> ofDistributor() {
        return List.of(
                few("Partners", "partner", "partner_by_(parent|name)"),
                few("Partners", "partner", "partner_by_parent", "filter", distributor()),
                inOrder("ResellerCompanies", "company_name", "company_name_all_partners_by_name"),
                inOrder(
                        "ResellerCompanies",
                        "company_name",
                        "company_name_by_name",
                        "filter",
                        Map.of("resellerId", crowd.company().partner().id())));
    }

    private List<ListRead> ofPartner() {
        var all = new ArrayList<ListRead>();
        all.addAll(ofPartnersPeopleAndCompanies());
        all.addAll(ofPartnersBusiness());
        all.addAll(ofPartnersTrails());
        return all;
    }

    private List<ListRead> ofPartnersPeopleAndCompanies() {
        return List.of(
                inOrder("Companies", "company", "company_by_name"),
                inOrder("Companies", "company", "company_by_creation", "orderBy", by("CREATED_AT", "DESC")),
                inOrder("Companies", "company", "company_by_account_number", "orderBy", by("ACCOUNT_NUMBER", "ASC")),
                inOrder("Companies", "company", "company_by_status", "filter", Map.of("status", "ACTIVE")),
                inOrder("Companies", "company", "company_by_time_zone", "filter", Map.of("timeZone", "UTC")),
                few("Companies", "company", "company_by_name_key", "filter", Map.of("text", "company a")),
                few("Companies", "company", "company_by_account_number", "filter", Map.of("text", "12")),
                inOrder("Members", "membership", "membership_of_partner"),
                inOrder("Members", "membership", "membership_of_partner_by_contact", "orderBy", by("EMAIL", "ASC")),
                inOrder(
                        "Members",
                        "membership",
                        "membership_of_partner_by_creation",
                        "orderBy",
                        by("CREATED_AT", "DESC")),
                inOrder("Products", "product", "product_by_name"));
    }

    private List<ListRead> ofPartnersBusiness() {
        return List.of(
                inOrder("Orders", "licence_order", "licence_order_by_date"),
                few("Orders", "licence_order", "licence_order_by_company", "filter", company()),
                few("Orders", "licence_order", "licence_order_by_product", "filter", product()),
                few(
                        "Orders",
                        "licence_order",
                        "licence_order_by_date",
                        "filter",
                        span("requestedFrom", "requestedBefore")),
                inOrder("Assignments", "assignment", "assignment_by_end"),
                inOrder("Assignments", "assignment", "assignment_by_end", "filter", Map.of("status", "ACTIVE")),
                inOrder("Assignments", "assignment", "assignment_by_end", "filter", Map.of("available", true)),
                few("Assignments", "assignment", "assignment_(by_company_end|live)", "filter", company()),
                few("Assignments", "assignment", "assignment_by_product", "filter", product()));
    }

    private List<ListRead> ofPartnersTrails() {
        return List.of(
                inOrder("Notices", "notice", "notice_by_due"),
                inOrder("Notices", "notice", "notice_by_kind", "filter", Map.of("kind", "ORDER_REQUESTED")),
                inOrder("Notices", "notice", "notice_by_status", "filter", Map.of("status", "EXPANDED")),
                inOrder("Notices", "notice", "notice_by_company", "filter", company()),
                few("Notices", "notice", "notice_by_subject", "filter", Map.of("subjectId", some(IdType.ORDER))),
                few("Notices", "notice", "notice_by_due", "filter", span("dueFrom", "dueUntil")),
                inOrder("Deliveries", "delivery", "delivery_by_creation"),
                inOrder("Deliveries", "delivery", "delivery_by_status", "filter", Map.of("status", "DEAD")),
                inOrder("Deliveries", "delivery", "delivery_by_company", "filter", company()),
                few("Deliveries", "delivery", "delivery_by_address", "filter", Map.of("address", "a@b.example")),
                inOrder("Deliveries", "delivery", "delivery_by_creation", "filter", Map.of("kind", "ORDER_REQUESTED")),
                inOrder("AuditEvents", "audit_entry", "audit_entry_by_time"),
                inOrder("AuditEvents", "audit_entry", "audit_entry_by_company", "filter", company()),
                inOrder(
                        "AuditEvents",
                        "audit_entry",
                        "audit_entry_by_action",
                        "filter",
                        Map.of("action", "OrderRequested")),
                few(
                        "AuditEvents",
                        "audit_entry",
                        "audit_entry_by_actor",
                        "filter",
                        Map.of("actorId", some(IdType.MEMBER))),
                few("AuditEvents", "audit_entry", "audit_entry_by_session", "filter", session()),
                few(
                        "AuditEvents",
                        "audit_entry",
                        "audit_entry_by_subject",
                        "filter",
                        Map.of("subjectId", some(IdType.ORDER))),
                few("AuditEvents", "audit_entry", "audit_entry_by_time", "filter", span("from", "until")),
                few("ManageSessions", "manage_session", SESSIONS),
                few(
                        "ManageSessions",
                        "manage_session",
                        "manage_session_by_(company|actor_partner)",
                        "filter",
                        company()),
                few("ManageSessions", "manage_session", SESSIONS, "filter", Map.of("live", true)),
                few("PartnerAccessRequests", "partner_access_request", REQUESTS),
                few(
                        "PartnerAccessRequests",
                        "partner_access_request",
                        "partner_access_request_(by_company|by_actor_partner|all_partners_by_time)",
                        "filter",
                        company()));
    }

    private List<ListRead> ofCompany() {
        var all = new ArrayList<ListRead>();
        all.addAll(ofCompanysLists());
        all.addAll(ofLearners());
        all.addAll(ofFiles());
        return all;
    }

    private List<ListRead> ofCompanysLists() {
        return List.of(
                inOrder("Members", "membership", "membership_by_name"),
                inOrder("Members", "membership", "membership_by_contact", "orderBy", by("EMAIL", "ASC")),
                inOrder("Members", "membership", "membership_by_creation", "orderBy", by("CREATED_AT", "DESC")),
                few("Members", "membership", BY_TEXT, "filter", Map.of("text", "48")),
                inOrder("Orders", "licence_order", "licence_order_by_company"),
                inOrder("Assignments", "assignment", "assignment_by_company_end"),
                inOrder("Allocations", "allocation", "allocation_by_start"),
                inOrder("Allocations", "allocation", "allocation_by_start", "filter", Map.of("status", "ACTIVE")),
                few(
                        "Allocations",
                        "allocation",
                        "allocation_(by_learner|one_at_a_time)",
                        "filter",
                        Map.of("learnerId", some(IdType.MEMBER))),
                few("Allocations", "allocation", ASSIGNMENTS, "filter", Map.of("assignmentId", crowd.assignmentId())),
                inOrder("Notices", "notice", "notice_by_company"),
                inOrder("Deliveries", "delivery", "delivery_by_company"),
                inOrder("AuditEvents", "audit_entry", "audit_entry_by_company"),
                inOrder("Products", "product", "product_by_name"),
                inOrder("ManageSessions", "manage_session", "manage_session_by_company"),
                inOrder("PartnerAccessRequests", "partner_access_request", "partner_access_request_by_company"));
    }

    private List<ListRead> ofLearners() {
        var all = new ArrayList<ListRead>();
        all.add(inOrder("Learners", "membership", "membership_by_name"));
        all.add(few("Learners", "membership", BY_TEXT, "filter", Map.of("text", "learner a")));
        for (var tab : List.of("ALLOCATED", "EXPIRING", "EXPIRED")) {
            Map<String, Object> filter = Map.of("licence", tab);
            all.add(inOrder("Learners", "membership", "membership_by_name", "filter", filter));
            // The planner assumes that a range between two unknown instants is short.
            Object[] byEnd = {"filter", filter, "orderBy", by("LICENCE_ENDS_AT", "ASC")};
            all.add(
                    tab.equals("EXPIRING")
                            ? few("Learners", "learner_licence", "learner_licence_by_end", byEnd)
                            : inOrder("Learners", "learner_licence", "learner_licence_by_end", byEnd));
        }
        all.add(inOrder("Learners", "membership", "membership_by_name", "filter", Map.of("licence", "NONE")));
        return all;
    }

    /** Rows of files are stored in their order, which their numbers alone determine. */
    private List<ListRead> ofFiles() {
        return List.of(
                inOrder("RenewalPlan", "csv_plan_row", "csv_plan_row_pkey", "id", crowd.renewalPlanId()),
                inOrder(
                        "RenewalPlan",
                        "csv_plan_row",
                        "csv_plan_row_by_outcome",
                        "id",
                        crowd.renewalPlanId(),
                        "filter",
                        Map.of("outcomes", List.of("NOT_FOUND"))),
                inOrder("LearnerPlan", "csv_plan_row", "csv_plan_row_pkey", "id", crowd.learnerPlanId()),
                few("PreviewRefund", "allocation", ASSIGNMENTS, "input", Map.of("orderId", crowd.orderId())));
    }

    private static Map<String, Object> company() {
        return Map.of("companyId", some(IdType.COMPANY));
    }

    private static Map<String, Object> product() {
        return Map.of("productId", some(IdType.PRODUCT));
    }

    private static Map<String, Object> session() {
        return Map.of("manageSessionId", some(IdType.MANAGE_SESSION));
    }

    private Map<String, Object> distributor() {
        return Map.of("distributorId", crowd.distributor().id());
    }

    private static String some(IdType type) {
        return type.encode(UUID.randomUUID());
    }

    private static Map<String, Object> span(String from, String until) {
        return Map.of(from, SOME_INSTANT, until, SOME_INSTANT);
    }

    private static Map<String, Object> by(String field, String direction) {
        return Map.of("field", field, "direction", direction);
    }
}

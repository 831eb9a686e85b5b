package portal.isolation;

import static portal.testsupport.Caller.pairs;
import static portal.testsupport.TestWorld.unique;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.kernel.IdType;
import portal.kernel.Ids;
import portal.testsupport.Site;

/**
 * For each operation a request about the caller's own company that would go well for whoever may send it, or that at
 * least is refused for its ids alone. An operation without a request here fails the build.
 */
public final class Requests {

    private static final Map<String, Function<Site, Map<String, Object>>> REQUESTS = new TreeMap<>();

    static {
        for (var list : List.of(
                "allocations",
                "assignments",
                "auditEvents",
                "companies",
                "dashboard",
                "deliveries",
                "learners",
                "manageSessions",
                "members",
                "notices",
                "orders",
                "partnerAccessRequests",
                "partners",
                "products",
                "renewalPipeline",
                "viewer")) {
            add(list, own -> Map.of());
        }
        add("assignment", own -> Map.of("id", own.ids().get(IdType.ASSIGNMENT)));
        add("learnerAccess", own -> Map.of("id", own.ids().get(IdType.MEMBER)));
        add("company", own -> Map.of("id", own.ids().get(IdType.COMPANY)));
        add("order", own -> Map.of("id", own.ids().get(IdType.ORDER)));
        add("node", own -> Map.of("id", own.ids().get(IdType.ORDER)));
        // A few: with more of them, everything about each of them costs more than one request may.
        add(
                "nodes",
                own -> Map.of(
                        "ids",
                        Stream.of(
                                        IdType.COMPANY,
                                        IdType.MEMBER,
                                        IdType.ORDER,
                                        IdType.ASSIGNMENT,
                                        IdType.ALLOCATION,
                                        IdType.RENEWAL_PLAN)
                                .map(own.ids()::get)
                                .toList()));
        add("previewAllocation", own -> input("count", 1));
        add("addLearners", own -> input("learners", List.of(person())));
        add("allocateLicences", own -> input("learnerIds", List.of(own.freeLearnerId())));
        add("assignOrder", own -> input("orderId", nobodys(IdType.ORDER)));
        add("assignOrders", own -> input("orderIds", List.of(nobodys(IdType.ORDER))));
        add("rejectOrder", own -> input("orderId", nobodys(IdType.ORDER), "reason", "Not this year"));
        add("withdrawOrder", own -> input("orderId", nobodys(IdType.ORDER)));
        add("previewRefund", own -> input("orderId", own.assignedOrderId()));
        add("refundOrder", own -> input("orderId", nobodys(IdType.ORDER), "previewHash", "0".repeat(64)));
        add("enterManageMode", own -> input("companyId", nobodys(IdType.COMPANY), "reason", unique()));
        add("setPartnerAccess", own -> input("partnerAccess", "ALLOWED"));
        add("requestPartnerAccess", own -> input("companyId", nobodys(IdType.COMPANY), "reason", unique()));
        add("approvePartnerAccess", own -> input("partnerAccessRequestId", nobodys(IdType.PARTNER_ACCESS_REQUEST)));
        add("leaveManageMode", own -> input("manageSessionId", nobodys(IdType.MANAGE_SESSION)));
        add("endManageSession", own -> input("manageSessionId", nobodys(IdType.MANAGE_SESSION)));
        add("createCompany", own -> input("name", unique(), "timeZone", "UTC", "manager", person()));
        add("updateCompany", own -> input("companyId", own.ids().get(IdType.COMPANY), "version", 0));
        add("deactivateCompany", own -> input("companyId", nobodys(IdType.COMPANY)));
        add("reactivateCompany", own -> input("companyId", nobodys(IdType.COMPANY)));
        add("suspendAssignment", own -> input("assignmentId", nobodys(IdType.ASSIGNMENT)));
        add("reinstateAssignment", own -> input("assignmentId", nobodys(IdType.ASSIGNMENT)));
        add("chooseExpiryNotices", own -> input("wanted", false));
        add("resendDelivery", own -> input("deliveryId", nobodys(IdType.DELIVERY)));
        add("createPartner", own -> input("name", unique(), "manager", person()));
        add("updatePartner", own -> input("partnerId", nobodys(IdType.PARTNER), "expiringDays", 30));
        add("inviteFirstManagerAgain", own -> input("partnerId", nobodys(IdType.PARTNER)));
        add("changeDistributor", own -> input("partnerId", own.ids().get(IdType.PARTNER)));
        add("setDistributorAccess", own -> input("distributorAccess", "DENIED"));
        add("resellerCompanies", own -> Map.of());
        add("createProduct", own -> input("code", code(), "name", unique(), "deliveries", List.of("TOKEN")));
        add("acceptInvitation", own -> input("memberId", nobodys(IdType.MEMBER)));
        add("declineInvitation", own -> input("memberId", nobodys(IdType.MEMBER)));
        add("leaveOrganisation", own -> input("memberId", nobodys(IdType.MEMBER)));
        add("enrolIntegration", own -> input("clientId", unique(), "name", unique()));
        add("confirmIntegration", own -> input("code", "A".repeat(43)));
        add("inviteMember", own -> input("email", email(), "name", unique(), "roles", List.of("REGISTERED_USER")));
        add(
                "offerProduct",
                own -> input(
                        "partnerId",
                        own.ids().get(IdType.PARTNER),
                        "productId",
                        own.ids().get(IdType.PRODUCT)));
        // Only learners of the site itself: other tests add further ones, more than there are licences for.
        add("previewMatching", own -> input("filter", Map.of("text", "Person learner-")));
        add("allocateMatching", own -> input("filter", Map.of(), "previewHash", "none"));
        add("releaseLicences", own -> input("allocationIds", List.of(nobodys(IdType.ALLOCATION))));
        add("changeLanguage", own -> input("language", "en"));
        add("changeMemberRoles", own -> input("memberId", nobodys(IdType.MEMBER), "roles", List.of("REGISTERED_USER")));
        add("updateMember", own -> input("memberId", nobodys(IdType.MEMBER), "name", unique()));
        add("erasePerson", own -> input("memberId", nobodys(IdType.MEMBER)));
        add("removeMember", own -> input("memberId", nobodys(IdType.MEMBER)));
        add("requestOrder", own -> input("quantity", 1));
        add("renewalPlan", own -> Map.of("id", own.ids().get(IdType.RENEWAL_PLAN)));
        add(
                "planRenewal",
                own -> input(
                        "uploadId", own.ids().get(IdType.CSV_UPLOAD),
                        "column", 2,
                        "productId", own.ids().get(IdType.PRODUCT),
                        "assignmentId", own.ids().get(IdType.ASSIGNMENT)));
        add("applyRenewal", own -> input("planId", nobodys(IdType.RENEWAL_PLAN)));
        add("learnerPlan", own -> Map.of("id", own.ids().get(IdType.LEARNER_PLAN)));
        add(
                "planLearners",
                own -> input("uploadId", own.ids().get(IdType.CSV_UPLOAD), "emailColumn", 2, "nameColumn", 1));
        add("applyLearners", own -> input("planId", nobodys(IdType.LEARNER_PLAN)));
    }

    private Requests() {}

    private static void add(String operation, Function<Site, Map<String, Object>> request) {
        REQUESTS.put(operation, request);
    }

    static Iterable<String> operations() {
        return REQUESTS.keySet();
    }

    /** The variables of the request. */
    public static Map<String, Object> about(ApiOperation operation, Site own) {
        return REQUESTS.get(operation.name()).apply(own);
    }

    /** An id of this type that nothing has. */
    static String nobodys(IdType type) {
        return type.encode(Ids.next());
    }

    private static Map<String, Object> input(Object... namesAndValues) {
        return Map.of("input", pairs(namesAndValues));
    }

    private static Map<String, Object> person() {
        return Map.of("email", email(), "name", unique());
    }

    private static String email() {
        return unique() + "@people.example";
    }

    private static String code() {
        return "T-" + unique().toUpperCase();
    }
}

package portal.badinput;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import portal.demo.identity.Persona;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Caller;
import portal.testsupport.CsvFiles;
import portal.testsupport.Invited;
import portal.testsupport.Mails;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/** Two partners with everything in them that an input can name, and for each operation an input that is right. */
final class InputWorld {

    private static final Set<String> WITHOUT_KEY = Set.of(
            "leaveManageMode",
            "endManageSession",
            "setPartnerAccess",
            "acceptInvitation",
            "declineInvitation",
            "confirmIntegration");

    private final TestPartner partner = TestWorld.partner();
    private final TestPartner stranger = TestWorld.partner();
    private final TestCompany company = partner.company();
    private final TestCompany foreign = stranger.company();
    private final TestCompany unlicensed = partner.company();
    private final String awaited = awaited();
    private final String closed = closed(partner);
    private final ManageMode mode = ManageMode.enter(partner.manager(), company.id());
    private final ManageMode foreignMode = ManageMode.enter(stranger.manager(), foreign.id());
    private final String asking = asking(partner);
    private final String accessRequest = ManageMode.ask(company);
    private final String foreignRequest = ManageMode.ask(foreign);
    private final String unsold = TestWorld.product(List.of("SEATS"));
    private final Persona integration =
            Persona.integration("client-" + TestWorld.unique(), "Sync", OrgType.PARTNER, "test");
    private final String confirmationCode = partner.manager()
            .mutate("EnrolIntegration", "clientId", integration.clientId(), "name", integration.name())
            .done("confirmationCode");
    private final Invited user = Invited.toCompany(company.manager(), "REGISTERED_USER");
    private final String assignment = company.licences(5);
    private final String assignedOrder = company.requestOrder(3);
    private final String order = company.requestOrder(2);
    private final List<String> learners = company.learners(2);
    private final String otherAssignment = company.licences(2);
    private final List<String> allocations = allocated(company, otherAssignment, 2);
    private final String mail = Mails.oldOneOf(company.manager());
    private final String foreignAssignment = foreign.licences(1);
    private final String foreignAllocation =
            allocated(foreign, foreignAssignment, 1).get(0);
    private final String foreignOrder = foreign.requestOrder(1);
    private final String foreignLearner = foreign.learners(1).get(0);
    private final String foreignMail = Mails.oldOneOf(foreign.manager());

    private final Invited invitee = Invited.toCompany(foreign.manager(), "REGISTERED_USER");
    private final String invitation = invited(company, invitee);

    private final String renewed = company.licences(1);
    private final String suspended = company.licences(1);
    private final String renewal = company.manager()
            .mutate("RequestOrder", "quantity", 1, "renewsId", renewed)
            .done("order.id");
    private final List<String> expired = CsvFiles.expiredLearners(company, 1);
    private final String upload = CsvFiles.uploaded(company.manager(), CsvFiles.people(expired));
    private final String newcomers = CsvFiles.uploaded(
            company.manager(), CsvFiles.people(List.of("new-" + TestWorld.unique() + "@people.example")));
    private final String foreignUpload = CsvFiles.uploaded(foreign.manager(), CsvFiles.people(List.of("a@b.example")));

    private final String renewalPlan = plan(company, "PlanRenewal", renewal());
    private final String learnerPlan = plan(company, "PlanLearners", newcomers(newcomers));
    private final String foreignRenewalPlan = foreignRenewal();
    private final String foreignLearnerPlan = plan(foreign, "PlanLearners", newcomers(foreignUpload));

    InputWorld() {
        partner.assign(assignedOrder);
        partner.manager().mutate("SuspendAssignment", "assignmentId", suspended).done("assignment");
    }

    /** A partner whose first manager was invited an hour ago and has not come. */
    private static String awaited() {
        var manager = TestWorld.person("first", OrgType.PARTNER);
        String awaited = TestWorld.operator()
                .mutate("CreatePartner", "name", "Partner " + TestWorld.unique(), "manager", TestWorld.invitee(manager))
                .done("partner.id");
        Mails.ageThoseTo(manager.email());
        return awaited;
    }

    String[] partners() {
        return new String[] {partner.id(), stranger.id()};
    }

    Caller callerOf(String operation) {
        return switch (operation) {
            case "createPartner",
                    "updatePartner",
                    "changeDistributor",
                    "createProduct",
                    "offerProduct",
                    "inviteFirstManagerAgain" -> TestWorld.operator();
            case "createCompany",
                    "updateCompany",
                    "deactivateCompany",
                    "reactivateCompany",
                    "enrolIntegration",
                    "enterManageMode",
                    "requestPartnerAccess",
                    "chooseExpiryNotices",
                    "suspendAssignment",
                    "reinstateAssignment",
                    "assignOrder",
                    "assignOrders",
                    "rejectOrder",
                    "refundOrder",
                    "setDistributorAccess" -> partner.manager();
            case "leaveManageMode" -> mode.caller();
            case "acceptInvitation", "declineInvitation", "leaveOrganisation" -> invitee.caller();
            case "confirmIntegration" -> Caller.of(integration);
            default -> company.manager();
        };
    }

    /** An input that would be carried out, with every field set. */
    Map<String, Object> inputOf(String operation) {
        var input =
                switch (operation) {
                    case "createPartner" ->
                        Caller.pairs(
                                "name", "Anything",
                                "manager", manager(OrgType.PARTNER),
                                "distributorId", stranger.id());
                    case "updatePartner" -> Caller.pairs("partnerId", partner.id(), "expiringDays", 20);
                    case "inviteFirstManagerAgain" -> Caller.pairs("partnerId", awaited);
                    case "changeDistributor" -> Caller.pairs("partnerId", partner.id(), "distributorId", stranger.id());
                    case "setDistributorAccess" -> Caller.pairs("distributorAccess", "DENIED");
                    case "createProduct" -> product();
                    case "offerProduct" -> Caller.pairs("partnerId", partner.id(), "productId", unsold);
                    case "createCompany" ->
                        Caller.pairs(
                                "name", "Anything",
                                "timeZone", "Europe/Paris",
                                "language", "fr",
                                "manager", manager(OrgType.CUSTOMER));
                    case "updateCompany" -> settings();
                    case "deactivateCompany" -> Caller.pairs("companyId", unlicensed.id());
                    case "reactivateCompany" -> Caller.pairs("companyId", closed);
                    case "suspendAssignment" -> Caller.pairs("assignmentId", renewed);
                    case "reinstateAssignment" -> Caller.pairs("assignmentId", suspended);
                    case "chooseExpiryNotices" -> Caller.pairs("wanted", true);
                    case "resendDelivery" -> Caller.pairs("deliveryId", mail);
                    case "inviteMember" -> member();
                    case "changeMemberRoles" ->
                        Caller.pairs("memberId", user.memberId(), "roles", List.of("CUSTOMER_MANAGER"), "version", 0);
                    case "updateMember" -> changedMember();
                    case "changeLanguage" -> Caller.pairs("language", "de");
                    case "erasePerson" -> Caller.pairs("memberId", learners.get(1));
                    case "acceptInvitation", "declineInvitation" -> Caller.pairs("memberId", invitation);
                    case "leaveOrganisation" -> Caller.pairs("memberId", invitee.memberId());
                    case "removeMember" -> Caller.pairs("memberId", user.memberId());
                    case "enrolIntegration" ->
                        Caller.pairs("clientId", "client-" + TestWorld.unique(), "name", "Anything");
                    case "confirmIntegration" -> Caller.pairs("code", confirmationCode);
                    case "addLearners" -> Caller.pairs("learners", List.of(manager(OrgType.CUSTOMER)));
                    case "requestOrder" -> orderInput();
                    case "assignOrder" -> Caller.pairs("orderId", renewal, "startAtPredecessorEnd", true);
                    case "withdrawOrder" -> Caller.pairs("orderId", order);
                    case "assignOrders" -> Caller.pairs("orderIds", List.of(renewal), "startAtPredecessorEnd", true);
                    case "rejectOrder" -> Caller.pairs("orderId", order, "reason", "Not this year");
                    case "allocateLicences" -> allocation("learnerIds", learners);
                    case "releaseLicences" -> Caller.pairs("allocationIds", allocations);
                    case "enterManageMode" ->
                        Caller.pairs("companyId", company.id(), "reason", "Asked to help", "minutes", 30);
                    case "leaveManageMode", "endManageSession" -> Caller.pairs("manageSessionId", mode.sessionId());
                    case "setPartnerAccess" -> Caller.pairs("partnerAccess", "ALLOWED");
                    case "requestPartnerAccess" -> Caller.pairs("companyId", asking, "reason", "Asked to help");
                    case "approvePartnerAccess" -> Caller.pairs("partnerAccessRequestId", accessRequest);
                    case "previewMatching" -> allocation("filter", learnersToMatch());
                    case "allocateMatching" -> allocateMatching();
                    case "previewRefund" -> Caller.pairs("orderId", assignedOrder);
                    case "refundOrder" -> Caller.pairs("orderId", assignedOrder, "previewHash", refundHash());
                    case "planRenewal" -> renewal();
                    case "applyRenewal" -> Caller.pairs("planId", renewalPlan);
                    case "planLearners" -> newcomers(newcomers);
                    case "applyLearners" -> Caller.pairs("planId", learnerPlan);
                    case "previewAllocation" -> allocation("count", 2);
                    default -> throw new IllegalArgumentException("There is no right input for " + operation + " here");
                };
        if (!operation.startsWith("preview") && !WITHOUT_KEY.contains(operation)) {
            input.put("idempotencyKey", "key-" + TestWorld.unique());
        }
        return input;
    }

    /** Well-formed ids of this type that belong to somebody else. */
    Map<String, String> foreignIds(IdType type) {
        var ids = new HashMap<String, String>();
        ids.put("a random id", type.encode(UUID.randomUUID()));
        ids.put("an id of another type", type == IdType.ORDER ? assignment : order);
        ids.put("an id in capitals", type.encode(UUID.randomUUID()).toUpperCase());
        switch (type) {
            case MEMBER -> ids.put("another tenant's member", foreignLearner);
            case ORDER -> ids.put("another tenant's order", foreignOrder);
            case ALLOCATION -> ids.put("another tenant's allocation", foreignAllocation);
            case ASSIGNMENT -> ids.put("another tenant's assignment", foreignAssignment);
            case COMPANY -> ids.put("another tenant's company", foreign.id());
            case DELIVERY -> ids.put("another tenant's delivery", foreignMail);
            case MANAGE_SESSION -> ids.put("another tenant's manage session", foreignMode.sessionId());
            case PARTNER_ACCESS_REQUEST -> ids.put("another tenant's partner access request", foreignRequest);
            case CSV_UPLOAD -> ids.put("another tenant's file", foreignUpload);
            case RENEWAL_PLAN -> ids.put("another tenant's plan", foreignRenewalPlan);
            case LEARNER_PLAN -> ids.put("another tenant's plan", foreignLearnerPlan);
            case PRODUCT -> ids.put("a company's id with another prefix", prefixed(foreign.id(), "product"));
            case PARTNER -> ids.put("a company's id with another prefix", prefixed(foreign.id(), "partner"));
            default -> throw new IllegalArgumentException(type.name());
        }
        if (type == IdType.PRODUCT) {
            ids.put("a product that another partner sells", stranger.productId());
        }
        return ids;
    }

    /** A member of another company whom this one invites too. */
    private static String invited(TestCompany company, Invited member) {
        People.signedIn(member.caller());
        var person = member.caller().persona();
        return company.manager()
                .mutate(
                        "InviteMember",
                        "email",
                        person.email(),
                        "name",
                        person.name(),
                        "roles",
                        List.of("REGISTERED_USER"))
                .done("member.id");
    }

    /** A company that wants to be asked before its partner enters. */
    private static String asking(TestPartner partner) {
        var company = partner.company();
        People.signedIn(company.manager())
                .mutate("SetPartnerAccess", "partnerAccess", "ASK")
                .done("company.id");
        return company.id();
    }

    private static List<String> allocated(TestCompany company, String assignment, int count) {
        return company.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", company.learners(count))
                .done("allocations.id");
    }

    private Map<String, Object> renewal() {
        return Caller.pairs(
                "uploadId", upload, "column", 2, "productId", partner.productId(), "assignmentId", assignment);
    }

    private static Map<String, Object> newcomers(String file) {
        return Caller.pairs("uploadId", file, "emailColumn", 2, "nameColumn", 1);
    }

    private String foreignRenewal() {
        return plan(
                foreign,
                "PlanRenewal",
                Caller.pairs(
                        "uploadId",
                        foreignUpload,
                        "column",
                        2,
                        "productId",
                        stranger.productId(),
                        "assignmentId",
                        foreignAssignment));
    }

    private static String plan(TestCompany company, String operation, Map<String, Object> input) {
        return company.manager().run(operation, "input", input).done("plan.id");
    }

    private String refundHash() {
        return partner.manager()
                .mutate("PreviewRefund", "orderId", assignedOrder)
                .done("preview.hash");
    }

    private static String prefixed(String id, String prefix) {
        return prefix + id.substring(id.indexOf('_'));
    }

    private static Map<String, Object> manager(OrgType orgType) {
        var person = TestWorld.person("invitee", orgType);
        return Caller.pairs("email", person.email(), "name", person.name(), "language", "de");
    }

    private static String closed(TestPartner partner) {
        var company = partner.company().id();
        return partner.manager()
                .mutate("DeactivateCompany", "companyId", company)
                .done("company.id");
    }

    private Map<String, Object> settings() {
        return Caller.pairs(
                "companyId",
                unlicensed.id(),
                "version",
                0,
                "name",
                "Anything else",
                "timeZone",
                "Asia/Tokyo",
                "language",
                "ja",
                "autoAllocate",
                true,
                "extraReminderDays",
                List.of(30, 7));
    }

    private static Map<String, Object> product() {
        return Caller.pairs(
                "code", "B-" + TestWorld.unique().toUpperCase(),
                "name", "Anything",
                "edition", "Basic",
                "version", "1",
                "importGuideUrl", "https://docs.example/",
                "deliveries", List.of("SEATS"));
    }

    private static Map<String, Object> member() {
        var input = manager(OrgType.CUSTOMER);
        input.put("roles", List.of("REGISTERED_USER"));
        return input;
    }

    private Map<String, Object> changedMember() {
        var input = manager(OrgType.CUSTOMER);
        input.put("memberId", user.memberId());
        input.put("version", 0);
        return input;
    }

    private Map<String, Object> orderInput() {
        return Caller.pairs(
                "quantity",
                3,
                "productId",
                partner.productId(),
                "purchaseOrderNumber",
                "PO-1",
                "contactId",
                user.memberId(),
                "contractExpiresAt",
                "2031-12-31",
                "renewsId",
                renewed);
    }

    /** The two learners without a licence. */
    private Map<String, Object> learnersToMatch() {
        return Caller.pairs(
                "status", "INVITED",
                "licence", "NONE",
                "productId", partner.productId(),
                "assignmentId", assignment,
                "text", "Learner");
    }

    private Map<String, Object> allocateMatching() {
        var input = allocation("filter", learnersToMatch());
        input.put(
                "previewHash",
                company.manager().run("PreviewMatching", "input", input).done("preview.hash"));
        return input;
    }

    private Map<String, Object> allocation(String what, Object value) {
        return Caller.pairs(what, value, "assignmentId", assignment, "productId", partner.productId());
    }
}

package portal.badinput;

import static portal.badinput.BadValue.badRequest;
import static portal.badinput.BadValue.invalid;
import static portal.badinput.BadValue.notFound;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import portal.kernel.IdType;
import portal.testsupport.TestWorld;

/** For every field of every input type, the ways to get it wrong. */
final class FieldCases {

    private static final int TOO_MANY = 1_001;

    private final Map<String, List<BadValue>> cases = new TreeMap<>();

    FieldCases(InputWorld world) {
        for (var type : List.of(
                "CreatePartnerInput",
                "CreateCompanyInput",
                "CreateProductInput",
                "EnrolIntegrationInput",
                "InviteMemberInput",
                "ManagerInput",
                "LearnerInput")) {
            put(type + ".name", requiredText(200));
        }
        for (var type : List.of("InviteMemberInput", "ManagerInput", "LearnerInput")) {
            put(type + ".email", email().required());
        }
        put("UpdateMemberInput.email", email().and(invalid("null", null)));
        put("UpdateMemberInput.name", optionalText(200).blank().and(invalid("null", null)));
        put("UpdateMemberInput.language", optionalText(5).invalidTexts("english", "EN", "de_CH"));
        put("ChangeLanguageInput.language", requiredText(5).invalidTexts("english", "EN", "de_CH"));
        put("ChangeMemberRolesInput.roles", BadValues.of().required().enums());
        for (var type : List.of("UpdateMemberInput", "ChangeMemberRolesInput")) {
            put(type + ".memberId", id(world, IdType.MEMBER).required());
            put(type + ".version", BadValues.of().version());
        }
        for (var type : List.of("InviteMemberInput", "ManagerInput", "LearnerInput", "CreateCompanyInput")) {
            put(type + ".language", optionalText(5).invalidTexts("english", "EN", "e", "de_CH", "de-ch", "1a"));
        }
        for (var type : List.of(
                "CreatePartnerInput",
                "ChangeDistributorInput",
                "SetDistributorAccessInput",
                "CreateCompanyInput",
                "CreateProductInput",
                "OfferProductInput",
                "InviteMemberInput",
                "InviteFirstManagerAgainInput",
                "RemoveMemberInput",
                "LeaveOrganisationInput",
                "ErasePersonInput",
                "ChangeMemberRolesInput",
                "UpdateMemberInput",
                "ChangeLanguageInput",
                "EnrolIntegrationInput",
                "AddLearnersInput",
                "RequestOrderInput",
                "AssignOrderInput",
                "AssignOrdersInput",
                "RejectOrderInput",
                "WithdrawOrderInput",
                "RefundOrderInput",
                "AllocateLicencesInput",
                "ReleaseLicencesInput",
                "AllocateMatchingInput",
                "UpdatePartnerInput",
                "UpdateCompanyInput",
                "DeactivateCompanyInput",
                "ReactivateCompanyInput",
                "PlanRenewalInput",
                "ApplyRenewalInput",
                "PlanLearnersInput",
                "ApplyLearnersInput",
                "ChooseExpiryNoticesInput",
                "SuspendAssignmentInput",
                "ReinstateAssignmentInput",
                "ResendDeliveryInput",
                "EnterManageModeInput",
                "RequestPartnerAccessInput",
                "ApprovePartnerAccessInput")) {
            put(type + ".idempotencyKey", optionalText(100).blank());
        }
        put("CreatePartnerInput.manager", BadValues.of().required().noObject());
        put(
                "SetDistributorAccessInput.distributorAccess",
                BadValues.of().required().enumValue());
        put("CreateCompanyInput.manager", BadValues.of().required().noObject());
        put(
                "CreateCompanyInput.timeZone",
                requiredText(64).invalidTexts("+02:00", "Mars/Olympus", "UTC+1", "EUROPE/PARIS"));
        companySettings();
        put("CreateProductInput.code", requiredText(32).invalidTexts("A", "lower", "-AB", "A B", "Ä1", "A_1"));
        put("CreateProductInput.edition", optionalText(100));
        put("CreateProductInput.version", optionalText(50));
        put(
                "CreateProductInput.importGuideUrl",
                optionalText(500)
                        .invalidTexts(
                                "javascript:alert(1)", "data:text/html,x", "docs.example", "https://", "https://a b/"));
        put("CreateProductInput.deliveries", BadValues.of().required().enums());
        put("InviteMemberInput.roles", BadValues.of().required().enums());
        put("EnrolIntegrationInput.clientId", requiredText(100).invalidTexts("portal-spa", "Partner-Portal"));
        put("ConfirmIntegrationInput.code", requiredText(43).invalidTexts("A", "A".repeat(42), "=".repeat(43)));
        put("ChooseExpiryNoticesInput.wanted", BadValues.of().required().and(badRequest("a text", "true")));
        put("RequestOrderInput.quantity", BadValues.of().required().wholeNumber(1, 100_000));
        put("RequestOrderInput.purchaseOrderNumber", optionalText(64));
        put("RequestOrderInput.contractExpiresAt", BadValues.of().date());
        put("RejectOrderInput.reason", requiredText(500));
        put("RefundOrderInput.previewHash", BadValues.of().required().noText());
        put("PreviewAllocationInput.count", BadValues.of().required().wholeNumber(1, 1_000));
        put("UpdatePartnerInput.expiringDays", BadValues.of().required().wholeNumber(1, 365));
        put("RequestPartnerAccessInput.reason", requiredText(500).invalidTexts("why", "1234"));
        put("EnterManageModeInput.reason", requiredText(500).invalidTexts("why", "1234"));
        put("EnterManageModeInput.minutes", BadValues.of().wholeNumber(1, 480));
        put("AddLearnersInput.learners", learners());
        for (var type : List.of("AllocateMatchingInput", "PreviewMatchingInput")) {
            put(type + ".filter", BadValues.of().required().noObject());
        }
        put("AllocateMatchingInput.previewHash", BadValues.of().required().noText());
        put("LearnerFilter.text", optionalText(200));
        put("SetPartnerAccessInput.partnerAccess", noEnum().required());
        put("LearnerFilter.status", noEnum());
        put("LearnerFilter.licence", noEnum());
        put("LearnerFilter.licenceEndsFrom", BadValues.of().instant());
        put("LearnerFilter.licenceEndsBefore", BadValues.of().instant());
        put("PlanRenewalInput.column", BadValues.of().required().wholeNumber(1, 2));
        put("PlanLearnersInput.emailColumn", BadValues.of().required().wholeNumber(1, 2));
        put("PlanLearnersInput.nameColumn", BadValues.of().required().wholeNumber(1, 2));
        ids(world);
    }

    Set<String> fields() {
        return cases.keySet();
    }

    List<BadValue> of(String field) {
        return cases.getOrDefault(field, List.of());
    }

    private void put(String field, BadValues values) {
        cases.put(field, values.list());
    }

    /** All may be left out; null is a value of two of them. */
    private void companySettings() {
        put("UpdateCompanyInput.version", BadValues.of().required().version());
        put(
                "UpdateCompanyInput.name",
                BadValues.of().noText().tooLong(200).blank().control("AB", "CD").and(invalid("null", null)));
        put(
                "UpdateCompanyInput.timeZone",
                BadValues.of()
                        .noText()
                        .tooLong(64)
                        .blank()
                        .invalidTexts("+02:00", "Mars/Olympus")
                        .and(invalid("null", null)));
        put("UpdateCompanyInput.language", optionalText(5).invalidTexts("english", "EN", "de_CH"));
        put(
                "UpdateCompanyInput.autoAllocate",
                BadValues.of()
                        .and(
                                invalid("null", null),
                                badRequest("a text", "true"),
                                badRequest("a number", 1),
                                badRequest("a list", List.of(true, false))));
        put("UpdateCompanyInput.extraReminderDays", reminderDays());
    }

    private static BadValues reminderDays() {
        return BadValues.of()
                .and(
                        invalid("six entries", List.of(1, 2, 3, 4, 5, 6)),
                        invalid("an entry twice", List.of(7, 7)),
                        invalid("no day", List.of(0)),
                        invalid("a day too many", List.of(30, 91)),
                        invalid("minus one", List.of(-1)),
                        badRequest("a text", List.of("5")),
                        badRequest("a decimal", List.of(1.5)),
                        badRequest("an empty entry", Collections.singletonList(null)),
                        badRequest("an object", Map.of("days", 5)));
    }

    private void ids(InputWorld world) {
        for (var type : List.of("UpdateCompanyInput", "DeactivateCompanyInput", "ReactivateCompanyInput")) {
            put(type + ".companyId", id(world, IdType.COMPANY).required());
        }
        put("UpdatePartnerInput.partnerId", id(world, IdType.PARTNER).required());
        put("InviteFirstManagerAgainInput.partnerId", id(world, IdType.PARTNER).required());
        put("CreatePartnerInput.distributorId", id(world, IdType.PARTNER));
        put("ChangeDistributorInput.distributorId", id(world, IdType.PARTNER));
        put("ChangeDistributorInput.partnerId", id(world, IdType.PARTNER).required());
        put("OfferProductInput.partnerId", id(world, IdType.PARTNER).required());
        // The operator may offer any product.
        var unknown = new TreeMap<>(world.foreignIds(IdType.PRODUCT));
        unknown.remove("a product that another partner sells");
        put("OfferProductInput.productId", BadValues.of().required().id("product", unknown));
        put("ResendDeliveryInput.deliveryId", id(world, IdType.DELIVERY).required());
        put("ErasePersonInput.memberId", id(world, IdType.MEMBER).required());
        put("AcceptInvitationInput.memberId", id(world, IdType.MEMBER).required());
        put("DeclineInvitationInput.memberId", id(world, IdType.MEMBER).required());
        put("LeaveOrganisationInput.memberId", id(world, IdType.MEMBER).required());
        put("RemoveMemberInput.memberId", id(world, IdType.MEMBER).required());
        put("RequestOrderInput.productId", id(world, IdType.PRODUCT));
        put("RequestOrderInput.contactId", id(world, IdType.MEMBER));
        put("RequestOrderInput.renewsId", id(world, IdType.ASSIGNMENT));
        put("SuspendAssignmentInput.assignmentId", id(world, IdType.ASSIGNMENT).required());
        put(
                "ReinstateAssignmentInput.assignmentId",
                id(world, IdType.ASSIGNMENT).required());
        for (var type : List.of("AssignOrderInput", "AssignOrdersInput")) {
            put(type + ".startAtPredecessorEnd", BadValues.of().and(badRequest("a text", "true")));
        }
        for (var type : List.of(
                "AssignOrderInput",
                "RejectOrderInput",
                "WithdrawOrderInput",
                "RefundOrderInput",
                "PreviewRefundInput")) {
            put(type + ".orderId", id(world, IdType.ORDER).required());
        }
        put("PlanRenewalInput.uploadId", id(world, IdType.CSV_UPLOAD).required());
        put("PlanLearnersInput.uploadId", id(world, IdType.CSV_UPLOAD).required());
        put("PlanRenewalInput.productId", id(world, IdType.PRODUCT).required());
        put("PlanRenewalInput.assignmentId", id(world, IdType.ASSIGNMENT).required());
        put("ApplyRenewalInput.planId", id(world, IdType.RENEWAL_PLAN).required());
        put("ApplyLearnersInput.planId", id(world, IdType.LEARNER_PLAN).required());
        put("AssignOrdersInput.orderIds", listedIds(world, IdType.ORDER, 101));
        for (var type : List.of(
                "AllocateLicencesInput",
                "PreviewAllocationInput",
                "AllocateMatchingInput",
                "PreviewMatchingInput",
                "LearnerFilter")) {
            put(type + ".assignmentId", id(world, IdType.ASSIGNMENT));
            put(type + ".productId", id(world, IdType.PRODUCT));
        }
        put("RequestPartnerAccessInput.companyId", id(world, IdType.COMPANY).required());
        put(
                "ApprovePartnerAccessInput.partnerAccessRequestId",
                id(world, IdType.PARTNER_ACCESS_REQUEST).required());
        put("EnterManageModeInput.companyId", id(world, IdType.COMPANY).required());
        put(
                "LeaveManageModeInput.manageSessionId",
                id(world, IdType.MANAGE_SESSION).required());
        put(
                "EndManageSessionInput.manageSessionId",
                id(world, IdType.MANAGE_SESSION).required());
        put("AllocateLicencesInput.learnerIds", listedIds(world, IdType.MEMBER, TOO_MANY));
        put("ReleaseLicencesInput.allocationIds", listedIds(world, IdType.ALLOCATION, TOO_MANY));
    }

    private static BadValues noEnum() {
        return BadValues.of()
                .and(
                        badRequest("an unknown value", "NOPE"),
                        badRequest("lower case", "active"),
                        badRequest("an empty value", ""),
                        badRequest("a number", 5),
                        badRequest("an object", Map.of("a", 1)));
    }

    private static BadValues id(InputWorld world, IdType type) {
        return BadValues.of().id(type.name().toLowerCase(), world.foreignIds(type));
    }

    private static BadValues requiredText(int max) {
        return BadValues.of().required().noText().tooLong(max).blank().control("AB", "CD");
    }

    private static BadValues optionalText(int max) {
        return BadValues.of().noText().tooLong(max).control("A", "B");
    }

    private static BadValues email() {
        return BadValues.of()
                .noText()
                .blank()
                .control("some", "body@people.example")
                .and(
                        invalid("one character too long", "a".repeat(255 - 15) + "@people.example"),
                        invalid("far too long", "a".repeat(100_000) + "@people.example"))
                .invalidTexts(
                        "nobody",
                        "@people.example",
                        "nobody@",
                        "no body@people.example",
                        "nobody@people",
                        "a@b.example,c@d.example",
                        "<a@b.example>",
                        "\"A B\" <a@b.example>",
                        "a@b@c.example",
                        "a..b@c.example",
                        ".a@b.example",
                        "a@-b.example",
                        "a@b..example",
                        "a@b.example%0d%0aBcc:c@d.example",
                        "a@[127.0.0.1]",
                        "mailto:a@b.example",
                        "ä@b.example",
                        "a@ü.example");
    }

    private static BadValues learners() {
        var one = Map.of("email", "twice-" + TestWorld.unique() + "@people.example", "name", "Twice");
        var many = IntStream.range(0, TOO_MANY)
                .mapToObj(i -> Map.of("email", "l" + i + "@people.example", "name", "L"))
                .toList();
        return BadValues.of()
                .required()
                .noObject()
                .and(
                        invalid("no entry", List.of()),
                        invalid("1,001 entries", many),
                        invalid("an entry twice", List.of(one, one)));
    }

    private static BadValues listedIds(InputWorld world, IdType type, int tooMany) {
        var random = world.foreignIds(type).get("a random id");
        var values = BadValues.of()
                .required()
                .and(
                        invalid("no entry", List.of()),
                        invalid("an entry twice", List.of(random, random)),
                        invalid(tooMany + " entries", Collections.nCopies(tooMany, random)),
                        badRequest("an empty entry", Collections.singletonList(null)),
                        badRequest("an object", List.of(Map.of("id", random))),
                        badRequest("a boolean", List.of(true)),
                        notFound("a malformed id", List.of("x")),
                        notFound("a lone surrogate", List.of("\ud800")));
        world.foreignIds(type).forEach((name, id) -> values.and(notFound(name, List.of(id))));
        return values;
    }
}

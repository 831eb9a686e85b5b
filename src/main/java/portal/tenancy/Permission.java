package portal.tenancy;

import static portal.tenancy.Role.CUSTOMER_MANAGER;
import static portal.tenancy.Role.INTEGRATION;
import static portal.tenancy.Role.LEARNER;
import static portal.tenancy.Role.OPERATOR;
import static portal.tenancy.Role.PARTNER_MANAGER;
import static portal.tenancy.Role.PARTNER_VIEWER;
import static portal.tenancy.Role.REGISTERED_USER;
import static portal.tenancy.Role.SUPPORT;

import java.util.Collections;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/**
 * The table of permissions, one row per group of operations. The scope, enforced by the database, decides which rows of
 * data an allowed operation reaches.
 */
@Description("An action that a member may perform. The current organisation determines which data it applies to.")
public enum Permission {
    @Description("Create partners and set their distributors.")
    WRITE_PARTNERS(OPERATOR),
    @Description("Decide what your partner's distributor may see and manage.")
    WRITE_DISTRIBUTOR_ACCESS(PARTNER_MANAGER, INTEGRATION),
    @Description("Read partners.")
    READ_PARTNERS(OPERATOR, PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION),
    @Description("Create products and offer them to partners.")
    WRITE_PRODUCTS(OPERATOR),
    @Description("Read products.")
    READ_PRODUCTS(OPERATOR, PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION, CUSTOMER_MANAGER, REGISTERED_USER),
    @Description("Create, deactivate and reactivate companies.")
    WRITE_COMPANIES(PARTNER_MANAGER, INTEGRATION),
    @Description("Change a company's settings.")
    CHANGE_COMPANY_SETTINGS(PARTNER_MANAGER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Read companies.")
    READ_COMPANIES(OPERATOR, PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION, CUSTOMER_MANAGER, REGISTERED_USER),
    @Description("Invite members to your own organisation and change their roles. Not available in manage mode.")
    WRITE_MEMBERS(Reach.OUTSIDE_MANAGE_MODE, OPERATOR, PARTNER_MANAGER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Change, remove and erase members of your own organisation; in manage mode only learners.")
    CHANGE_MEMBERS(OPERATOR, PARTNER_MANAGER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Change your own settings, such as the language of your e-mails.")
    CHANGE_OWN_SETTINGS(
            Reach.OUTSIDE_MANAGE_MODE,
            OPERATOR,
            SUPPORT,
            PARTNER_MANAGER,
            PARTNER_VIEWER,
            CUSTOMER_MANAGER,
            REGISTERED_USER,
            LEARNER),
    @Description("Leave the current organisation.")
    LEAVE_ORGANISATION(
            Reach.OUTSIDE_MANAGE_MODE,
            OPERATOR,
            SUPPORT,
            PARTNER_MANAGER,
            PARTNER_VIEWER,
            CUSTOMER_MANAGER,
            REGISTERED_USER,
            LEARNER),
    @Description("Enrol service accounts.")
    WRITE_INTEGRATIONS(PARTNER_MANAGER),
    @Description("Read the members of your own organisation.")
    READ_MEMBERS(OPERATOR, PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Request and withdraw orders for your own company.")
    REQUEST_ORDERS(CUSTOMER_MANAGER),
    @Description("Assign, reject and refund orders. Not available in manage mode.")
    DECIDE_ORDERS(PARTNER_MANAGER, INTEGRATION),
    @Description("Suspend and reinstate assignments. Not available in manage mode.")
    SUSPEND_ASSIGNMENTS(PARTNER_MANAGER, INTEGRATION),
    @Description("Preview refunds.")
    PREVIEW_REFUNDS(PARTNER_MANAGER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Read orders and assignments.")
    READ_ORDERS(PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION, CUSTOMER_MANAGER, REGISTERED_USER),
    @Description("Add learners and allocate licences to them.")
    WRITE_LEARNERS(CUSTOMER_MANAGER),
    @Description("Read learners; learners read only themselves.")
    READ_LEARNERS(CUSTOMER_MANAGER, LEARNER),
    @Description("Read allocations; learners read only their own.")
    READ_ALLOCATIONS(CUSTOMER_MANAGER, LEARNER),
    @Description("Read notices and their deliveries.")
    READ_NOTICES(OPERATOR, PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Opt in to or out of expiry notices for your companies.")
    CHOOSE_EXPIRY_NOTICES(Reach.OUTSIDE_MANAGE_MODE, PARTNER_MANAGER),
    @Description("Resend e-mails.")
    RESEND_DELIVERIES(OPERATOR, PARTNER_MANAGER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Search the audit trail.")
    READ_AUDIT(OPERATOR, PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Read reports of your own partner or company.")
    READ_REPORTS(OPERATOR, PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Enter manage mode and request a company's permission to do so.")
    ENTER_MANAGE_MODE(PARTNER_MANAGER, INTEGRATION),
    @Description("Leave the current manage session.")
    LEAVE_MANAGE_MODE(Reach.INSIDE_MANAGE_MODE, CUSTOMER_MANAGER),
    @Description("Read partner access requests.")
    READ_PARTNER_ACCESS(Reach.OUTSIDE_MANAGE_MODE, PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("Decide whether the partner may enter manage mode. Not available in manage mode.")
    DECIDE_PARTNER_ACCESS(Reach.OUTSIDE_MANAGE_MODE, CUSTOMER_MANAGER),
    @Description("Read manage sessions.")
    READ_MANAGE_SESSIONS(
            Reach.OUTSIDE_MANAGE_MODE, OPERATOR, PARTNER_MANAGER, PARTNER_VIEWER, INTEGRATION, CUSTOMER_MANAGER),
    @Description("End manage sessions.")
    END_MANAGE_SESSIONS(Reach.OUTSIDE_MANAGE_MODE, OPERATOR, PARTNER_MANAGER, INTEGRATION, CUSTOMER_MANAGER);

    /** The permissions of a company's managers while none of its assignments is active. */
    private static final Set<Permission> ALLOWED_AFTER_EXPIRY = Set.of(
            READ_ORDERS,
            READ_ALLOCATIONS,
            READ_PRODUCTS,
            REQUEST_ORDERS,
            READ_PARTNER_ACCESS,
            DECIDE_PARTNER_ACCESS,
            READ_MANAGE_SESSIONS,
            END_MANAGE_SESSIONS);

    private enum Reach {
        EVERYWHERE,
        OUTSIDE_MANAGE_MODE,
        INSIDE_MANAGE_MODE
    }

    private final Reach reach;
    private final Set<Role> roles;

    Permission(Role... roles) {
        this(Reach.EVERYWHERE, roles);
    }

    Permission(Reach reach, Role... roles) {
        this.reach = reach;
        this.roles = Set.of(roles);
    }

    /** Returns whether the scope's roles grant it where the scope acts. */
    public boolean granted(Scope scope) {
        return !Collections.disjoint(roles, scope.roles()) && reaches(scope);
    }

    private boolean reaches(Scope scope) {
        return switch (reach) {
            case EVERYWHERE -> true;
            case OUTSIDE_MANAGE_MODE -> !scope.isManaged();
            case INSIDE_MANAGE_MODE -> scope.isManaged();
        };
    }

    boolean isGrantedTo(Role role) {
        return roles.contains(role);
    }

    /** Returns whether it needs no licence: people can leave an organisation whose licences have expired. */
    boolean needsNoLicence() {
        return this == LEAVE_ORGANISATION;
    }

    /** Returns whether a company's managers have it while none of its assignments is active. */
    boolean allowedAfterExpiry() {
        return ALLOWED_AFTER_EXPIRY.contains(this);
    }

    /** Requires it of the scope: FORBIDDEN_IN_MANAGE_MODE if only manage mode forbids it, otherwise FORBIDDEN. */
    void require(Scope scope) {
        if (granted(scope)) {
            return;
        }
        if (scope.isManaged() && (roles.contains(PARTNER_MANAGER) || reach == Reach.OUTSIDE_MANAGE_MODE)) {
            throw new ProtocolException(Code.FORBIDDEN_IN_MANAGE_MODE, "Leave manage mode to do this.");
        }
        throw new ProtocolException(Code.FORBIDDEN, "Your role does not allow this.");
    }
}

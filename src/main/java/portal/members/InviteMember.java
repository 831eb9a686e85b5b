package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.audit.AuditTrail;
import portal.companies.CompanyCreated;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.partners.PartnerCreated;
import portal.tenancy.CurrentScope;
import portal.tenancy.OrgType;
import portal.tenancy.Role;

/**
 * Invites a person into an organisation by mail. The first sign-in with that verified e-mail accepts the invitation.
 */
@ApplicationScoped
public class InviteMember {

    public record Command(String email, String name, String language, List<Role> roles, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    private static final String[] FIRST_MANAGERS = {"manager", "email"};

    @Inject
    Members members;

    @Inject
    OrganisationNames names;

    @Inject
    CurrentScope currentScope;

    @Inject
    MemberNotices notices;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Invites into the caller's own organisation. Returns the member's id; CONFLICT if it has all roles; COOLING_DOWN. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var scope = currentScope.require();
        var roles = rolesFor(scope.orgType(), command.roles());
        var invitee = Invitee.of(command.email(), command.name(), command.language());
        return invite(scope.partnerId(), scope.companyId(), names.current(), invitee, roles, "email");
    }

    /** Invites into the operator's own organisation, if it has no member yet. */
    @Transactional
    void firstOperator(String email) {
        var scope = currentScope.require();
        if (members.count("partnerId = ?1 and status <> ?2", scope.partnerId(), MemberStatus.REMOVED) == 0) {
            var invitee = Invitee.of(email, email, null);
            invite(scope.partnerId(), null, names.current(), invitee, EnumSet.of(Role.OPERATOR));
        }
    }

    void firstManagerOfPartner(@Observes PartnerCreated created) {
        invite(
                created.partnerId(),
                null,
                created.partnerName(),
                Invitee.of(created.manager()),
                EnumSet.of(Role.PARTNER_MANAGER),
                FIRST_MANAGERS);
    }

    void firstManagerOfCompany(@Observes CompanyCreated created) {
        invite(
                created.partnerId(),
                created.companyId(),
                created.companyName(),
                Invitee.of(created.manager()),
                EnumSet.of(Role.CUSTOMER_MANAGER),
                FIRST_MANAGERS);
    }

    private static Set<Role> rolesFor(OrgType orgType, List<Role> wanted) {
        if (wanted == null || wanted.isEmpty()) {
            throw DomainException.invalid("Provide at least one role.", "roles");
        }
        return AssignableRoles.of(orgType, wanted);
    }

    private UUID invite(
            UUID partnerId,
            UUID companyId,
            String organisation,
            Invitee invitee,
            Set<Role> roles,
            String... emailField) {
        var known = members.withEmails(partnerId, companyId, List.of(invitee.email())).stream()
                .findFirst();
        var member = known.orElseGet(() -> Membership.ofPerson(partnerId, companyId, invitee, roles, clock.instant()));
        if (known.isPresent()) {
            member.grant(roles, "email");
        } else {
            members.persistAndFlush(member);
        }
        notices.invite(member, organisation, emailField);
        audit.record(
                partnerId,
                companyId,
                "inviteMember",
                IdType.MEMBER,
                member.id(),
                Map.of("roles", roles.stream().map(Enum::name).collect(Collectors.joining(","))));
        return member.id();
    }
}

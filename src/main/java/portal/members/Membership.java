package portal.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.kernel.Ids;
import portal.kernel.Language;
import portal.kernel.Text;
import portal.tenancy.Role;
import portal.tenancy.TenantEntity;

/** A person's place in one organisation, with roles. The database links it to a sign-in. */
@Entity
@Table(name = "membership")
class Membership extends TenantEntity {

    /** Enough of the id to tell erased people apart; the id reveals nothing about the person. */
    private static final int PSEUDONYM_DIGITS = 8;

    /** The roles of managers, of whom an organisation keeps at least one. */
    static final Set<Role> MANAGING = EnumSet.of(Role.OPERATOR, Role.PARTNER_MANAGER, Role.CUSTOMER_MANAGER);

    private static final Set<Role> PARTNERS_MANAGERS = EnumSet.of(Role.PARTNER_MANAGER, Role.INTEGRATION);

    private UUID companyId;
    private String clientId;
    private String email;
    private String name;
    private String language;
    private String[] roles;

    /** Maintained by the database for searching and sorting. */
    @Column(insertable = false, updatable = false)
    private String searchName;

    /** Maintained by the database: the e-mail address or the client id. */
    @Column(insertable = false, updatable = false)
    private String contact;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    private boolean expiryNotices;
    private Instant createdAt;
    private Instant joinedAt;
    private Instant removedAt;
    private Instant erasedAt;

    protected Membership() {}

    private Membership(UUID partnerId, UUID companyId, String name, String language, Set<Role> roles, Instant now) {
        super(partnerId, Ids.next());
        this.companyId = companyId;
        this.name = name;
        this.language = language;
        this.roles = names(roles);
        this.status = MemberStatus.INVITED;
        this.createdAt = now;
    }

    /** Creates the membership of a person, known by e-mail until the first sign-in. */
    static Membership ofPerson(UUID partnerId, UUID companyId, Invitee invitee, Set<Role> roles, Instant now) {
        var member = new Membership(partnerId, companyId, invitee.name(), invitee.language(), roles, now);
        member.email = invitee.email();
        return member;
    }

    /**
     * Creates the membership of a partner's service account, known by its OAuth client id; it can act once confirmed.
     */
    static Membership ofClient(UUID partnerId, String clientId, String name, Instant now) {
        var client = Text.required(clientId, 100, "clientId");
        var member = new Membership(
                partnerId, null, Text.withoutLinks(name, 200, "name"), Language.DEFAULT, Set.of(Role.INTEGRATION), now);
        member.clientId = client;
        return member;
    }

    /** Grants further roles; CONFLICT if the member has them all. */
    void grant(Set<Role> further, String... field) {
        var all = EnumSet.copyOf(roles());
        if (!all.addAll(further)) {
            throw new DomainException(ErrorCode.CONFLICT, "This e-mail address belongs to a member already.", field);
        }
        this.roles = names(all);
    }

    /** Replaces the roles that were assigned by hand; returns whether anything changed. */
    boolean replaceRoles(Set<Role> wanted) {
        if (clientId != null) {
            throw new DomainException(
                    ErrorCode.CONFLICT, "The roles of a service account cannot be changed.", "memberId");
        }
        var all = EnumSet.noneOf(Role.class);
        all.addAll(wanted);
        roles().stream().filter(role -> !AssignableRoles.isAssignable(role)).forEach(all::add);
        if (all.isEmpty()) {
            throw DomainException.invalid("Provide at least one role.", "roles");
        }
        boolean changes = !all.equals(roles());
        this.roles = names(all);
        return changes;
    }

    /** Sets the name; returns whether it changed. */
    boolean rename(String wanted) {
        var text = Text.withoutLinks(wanted, 200, "name");
        boolean changes = !text.equals(name);
        this.name = text;
        return changes;
    }

    /** Sets the language of mails, English if null; returns whether it changed. */
    boolean useLanguage(String wanted) {
        var tag = Language.of(wanted, "language");
        boolean changes = !tag.equals(language);
        this.language = tag;
        return changes;
    }

    /**
     * Changes the normalised address for all mails, pending ones included. An existing sign-in stays linked; an open
     * invitation can be accepted with the new address only.
     */
    void changeEmail(String address) {
        if (clientId != null) {
            throw new DomainException(ErrorCode.CONFLICT, "A service account has no e-mail address.", "email");
        }
        this.email = address;
    }

    /** Returns whether it is a manager of its organisation. */
    boolean isManager() {
        return roles().stream().anyMatch(MANAGING::contains);
    }

    /** Returns whether it manages a partner, as a person or a service account, and so may enter manage mode. */
    boolean managesPartner() {
        return status != MemberStatus.REMOVED && roles().stream().anyMatch(PARTNERS_MANAGERS::contains);
    }

    /** Returns whether it is a learner without any other role. */
    boolean isOnlyLearner() {
        return roles().equals(Set.of(Role.LEARNER));
    }

    /** Sets whether a partner's manager gets notices of licence ends, in addition to the companies' managers. */
    void chooseExpiryNotices(boolean wanted) {
        this.expiryNotices = wanted;
    }

    void remove(Instant now) {
        if (status == MemberStatus.REMOVED) {
            throw DomainException.notFound("member", "memberId");
        }
        this.status = MemberStatus.REMOVED;
        this.removedAt = now;
    }

    /** Erases the person's data and returns the pseudonym. A current member is removed by it. */
    String erase(Instant now) {
        if (erasedAt != null) {
            throw DomainException.notFound("member", "memberId");
        }
        if (clientId != null) {
            throw DomainException.invalid("Service accounts cannot be erased. Remove it instead.", "memberId");
        }
        if (status != MemberStatus.REMOVED) {
            remove(now);
        }
        var digits = IdType.MEMBER.encode(id());
        this.name = "Erased person " + digits.substring(digits.length() - PSEUDONYM_DIGITS);
        this.email = null;
        this.language = Language.DEFAULT;
        this.erasedAt = now;
        return name;
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    Set<Role> roles() {
        return Stream.of(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    List<Role> rolesInOrder() {
        return Arrays.stream(roles).map(Role::valueOf).toList();
    }

    UUID companyId() {
        return companyId;
    }

    String clientId() {
        return clientId;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    String contact() {
        return contact;
    }

    String language() {
        return language;
    }

    MemberStatus status() {
        return status;
    }

    boolean receivesExpiryNotices() {
        return expiryNotices;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Instant erasedAt() {
        return erasedAt;
    }
}

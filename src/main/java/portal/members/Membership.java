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

/** A person's place in one organisation, with roles. Who signs in as this member is decided below, in the database. */
@Entity
@Table(name = "membership")
class Membership extends TenantEntity {

    /** Enough of the id to tell erased people apart; the id says nothing about the person. */
    private static final int PSEUDONYM_DIGITS = 8;

    /** Roles that make a manager, of whom an organisation keeps at least one. */
    static final Set<Role> MANAGING = EnumSet.of(Role.OPERATOR, Role.PARTNER_MANAGER, Role.CUSTOMER_MANAGER);

    private static final Set<Role> PARTNERS_MANAGERS = EnumSet.of(Role.PARTNER_MANAGER, Role.INTEGRATION);

    private UUID companyId;
    private String clientId;
    private String email;
    private String name;
    private String language;
    private String[] roles;

    /** Kept by the database for searching and sorting. */
    @Column(insertable = false, updatable = false)
    private String searchName;

    /** Kept by the database: the e-mail address or the client id. */
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

    /** A person, known by e-mail until the first sign-in. */
    static Membership ofPerson(UUID partnerId, UUID companyId, Invitee invitee, Set<Role> roles, Instant now) {
        var member = new Membership(partnerId, companyId, invitee.name(), invitee.language(), roles, now);
        member.email = invitee.email();
        return member;
    }

    /** A service account of a partner, known by its OAuth client id; it acts once it has confirmed itself. */
    static Membership ofClient(UUID partnerId, String clientId, String name, Instant now) {
        var client = Text.required(clientId, 100, "clientId");
        var member = new Membership(
                partnerId, null, Text.withoutLinks(name, 200, "name"), Language.DEFAULT, Set.of(Role.INTEGRATION), now);
        member.clientId = client;
        return member;
    }

    /** Gives a member further roles; CONFLICT if it has them all. */
    void grant(Set<Role> further, String... field) {
        var all = EnumSet.copyOf(roles());
        if (!all.addAll(further)) {
            throw new DomainException(ErrorCode.CONFLICT, "This e-mail address belongs to a member already.", field);
        }
        this.roles = names(all);
    }

    /** Takes these roles instead of those given by hand so far. Answers whether that changed anything. */
    boolean takeRoles(Set<Role> wanted) {
        if (clientId != null) {
            throw new DomainException(ErrorCode.CONFLICT, "A service account has no roles but its own.", "memberId");
        }
        var all = EnumSet.noneOf(Role.class);
        all.addAll(wanted);
        roles().stream().filter(role -> !AssignableRoles.canBeGiven(role)).forEach(all::add);
        if (all.isEmpty()) {
            throw DomainException.invalid("Name at least one role.", "roles");
        }
        boolean changes = !all.equals(roles());
        this.roles = names(all);
        return changes;
    }

    /** Takes another name. Answers whether it differs. */
    boolean rename(String wanted) {
        var text = Text.withoutLinks(wanted, 200, "name");
        boolean changes = !text.equals(name);
        this.name = text;
        return changes;
    }

    /** Gets mails in another language, in English if none is named. Answers whether it differs. */
    boolean useLanguage(String wanted) {
        var tag = Language.of(wanted, "language");
        boolean changes = !tag.equals(language);
        this.language = tag;
        return changes;
    }

    /**
     * Gets mails at another, normalised address, from now on those that wait too. Who signs in as this member stays who
     * it is: only an open invitation can still be taken up, with the new address instead of the old one.
     */
    void moveTo(String address) {
        if (clientId != null) {
            throw new DomainException(ErrorCode.CONFLICT, "A service account has no e-mail address.", "email");
        }
        this.email = address;
    }

    /** Managers are those without whom nobody could act for the organisation. */
    boolean isManager() {
        return roles().stream().anyMatch(MANAGING::contains);
    }

    /** Whether it manages a partner, itself or as a service account: who may enter manage mode. */
    boolean managesPartner() {
        return status != MemberStatus.REMOVED && roles().stream().anyMatch(PARTNERS_MANAGERS::contains);
    }

    /** A learner and nothing else. */
    boolean isMereLearner() {
        return roles().equals(Set.of(Role.LEARNER));
    }

    /** Whether a partner's manager is told when licences of its companies end, besides those companies' managers. */
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

    /** Takes the person's data out, and answers the pseudonym in its place. Who is still a member leaves by it. */
    String erase(Instant now) {
        if (erasedAt != null) {
            throw DomainException.notFound("member", "memberId");
        }
        if (clientId != null) {
            throw DomainException.invalid("A service account is nobody to erase; remove it.", "memberId");
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

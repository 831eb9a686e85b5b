package portal.members;

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
import portal.kernel.Ids;
import portal.kernel.Language;
import portal.kernel.Text;
import portal.tenancy.Role;
import portal.tenancy.TenantEntity;

/** A person's place in one organisation, with roles. Who signs in as this member is decided below, in the database. */
@Entity
@Table(name = "membership")
class Membership extends TenantEntity {

    private UUID companyId;
    private String clientId;
    private String email;
    private String name;
    private String language;
    private String[] roles;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    private Instant createdAt;
    private Instant joinedAt;
    private Instant removedAt;

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

    /** A service account of a partner, known by its OAuth client id. */
    static Membership ofClient(UUID partnerId, String clientId, String name, Instant now) {
        var client = Text.required(clientId, 100, "clientId");
        var member = new Membership(
                partnerId, null, Text.required(name, 200, "name"), Language.DEFAULT, Set.of(Role.INTEGRATION), now);
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

    void remove(Instant now) {
        if (status == MemberStatus.REMOVED) {
            throw DomainException.notFound("member", "memberId");
        }
        this.status = MemberStatus.REMOVED;
        this.removedAt = now;
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

    String language() {
        return language;
    }

    MemberStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant joinedAt() {
        return joinedAt;
    }
}

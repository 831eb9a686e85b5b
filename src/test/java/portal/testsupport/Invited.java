package portal.testsupport;

import java.util.List;
import portal.tenancy.OrgType;

/** A further member of an organisation, invited by its manager. */
public record Invited(String memberId, Caller caller) {

    public static Invited toCompany(Caller manager, String... roles) {
        return by(manager, OrgType.CUSTOMER, roles);
    }

    public static Invited toPartner(Caller manager, String... roles) {
        return by(manager, OrgType.PARTNER, roles);
    }

    private static Invited by(Caller manager, OrgType orgType, String... roles) {
        var person = TestWorld.person("member", orgType);
        String id = manager.mutate(
                        "InviteMember", "email", person.email(), "name", person.name(), "roles", List.of(roles))
                .done("member.id");
        return new Invited(id, Caller.of(person));
    }
}

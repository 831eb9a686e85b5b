package portal.testsupport;

import java.util.List;
import portal.demo.identity.Persona;
import portal.tenancy.OrgType;

/** Brings people into organisations. */
public final class People {

    private People() {}

    /** Invited by a manager, and signed in. */
    public static Caller invited(Caller manager, Persona person, String role) {
        manager.mutate("InviteMember", "email", person.email(), "name", person.name(), "roles", List.of(role))
                .done("member.id");
        return signedIn(Caller.of(person));
    }

    /** A service account enrolled by a partner's manager, and confirmed by itself. */
    public static Caller integration(Caller manager, Persona account) {
        PortalServers.identity().add(account);
        String code = manager.mutate("EnrolIntegration", "clientId", account.clientId(), "name", account.name())
                .done("confirmationCode");
        var caller = Caller.of(account);
        caller.mutate("ConfirmIntegration", "code", code).done("membership.memberId");
        return caller;
    }

    /** Somebody of the vendor's support. */
    public static Caller support() {
        return invited(TestWorld.operator(), TestWorld.person("support", OrgType.OPERATOR), "SUPPORT");
    }

    /** The first request takes up the invitation. */
    public static Caller signedIn(Caller caller) {
        caller.run("Viewer").data("viewer.member.id");
        return caller;
    }

    /** The id of the member whom somebody acts through. */
    public static String memberId(Caller caller) {
        return caller.run("Viewer").data("viewer.member.id");
    }
}

package portal.members;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.kernel.DomainException;
import portal.tenancy.OrgType;
import portal.tenancy.Role;
import portal.tenancy.Scope;
import portal.tenancy.Scopes;

/** Invites the operator's first member, named in the configuration, while the operator has none. */
@ApplicationScoped
class FirstOperator {

    /** The vendor's own organisation, and the actor of automatic actions. */
    private static final UUID VENDOR = UUID.fromString("00000000-0000-7000-8000-000000000000");

    @Inject
    InviteMember inviteMember;

    @Inject
    Scopes scopes;

    @ConfigProperty(name = "portal.operator.email")
    Optional<String> email;

    void invite(@Observes StartupEvent started) {
        email.ifPresent(address -> scopes.runAs(
                new Scope(OrgType.OPERATOR, VENDOR, null, VENDOR, "Start-up", Set.of(Role.OPERATOR), null, null),
                () -> inviteOnce(address)));
    }

    private Void inviteOnce(String address) {
        try {
            inviteMember.firstOperator(address);
        } catch (DomainException member) {
            // Already a member, or just invited by another replica.
        }
        return null;
    }
}

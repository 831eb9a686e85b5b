package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.tenancy.CurrentScope;

/** Ends the membership that the caller acts through, at once; the organisation keeps at least one manager. */
@ApplicationScoped
public class LeaveOrganisation {

    public record Command(UUID memberId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    MemberRemoval removal;

    @Inject
    CurrentScope currentScope;

    /** Returns the member's id; NOT_FOUND if it is not the one acted through, or LAST_MANAGER. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var scope = currentScope.require();
        if (!scope.actorId().equals(command.memberId())) {
            throw DomainException.notFound("member", "memberId");
        }
        return removal.remove(scope, scope.actorId(), "leaveOrganisation");
    }
}

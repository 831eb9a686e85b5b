package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import portal.idempotency.Idempotent;
import portal.tenancy.CurrentScope;

/** Removes a member of the caller's own organisation, which keeps at least one manager. It takes effect at once. */
@ApplicationScoped
public class RemoveMember {

    public record Command(UUID memberId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    MemberRemoval removal;

    @Inject
    CurrentScope currentScope;

    /** Returns the member's id; NOT_FOUND or LAST_MANAGER. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        return removal.remove(currentScope.require(), command.memberId(), "removeMember");
    }
}

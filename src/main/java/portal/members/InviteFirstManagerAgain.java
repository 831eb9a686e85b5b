package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.notices.ResendCoolDown;
import portal.partners.PartnerQueries;

/**
 * Sends the invitation of a partner's first manager again, for the operator: until that person has accepted, nobody at
 * the partner can.
 */
@ApplicationScoped
public class InviteFirstManagerAgain {

    /** Names the partner. */
    public record Command(UUID partnerId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    InvitedManagers awaitedManagers;

    @Inject
    PartnerQueries partners;

    @Inject
    ResendCoolDown coolDown;

    @Inject
    MemberNotices notices;

    @Inject
    AuditTrail audit;

    /** Returns the partner's id; NOT_FOUND, COOLING_DOWN, or CONFLICT once the partner has a manager. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var partnerId = command.partnerId();
        if (!partners.exists(partnerId)) {
            throw DomainException.notFound("partner", "partnerId");
        }
        var awaited = awaitedManagers.lock(partnerId);
        if (awaited.isEmpty()) {
            throw new DomainException(
                    ErrorCode.CONFLICT, "This partner has no open invitation of a first manager.", "partnerId");
        }
        for (var manager : awaited) {
            coolDown.require(manager.mail(), manager.triedAt(), "partnerId");
            notices.invite(partnerId, null, manager.memberId(), partners.name(partnerId), "partnerId");
            audit.record(partnerId, null, "inviteFirstManagerAgain", IdType.MEMBER, manager.memberId(), Map.of());
        }
        return partnerId;
    }
}

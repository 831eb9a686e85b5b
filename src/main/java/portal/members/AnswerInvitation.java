package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.tenancy.Invitation;
import portal.tenancy.Invitation.State;
import portal.tenancy.Invitations;
import portal.tenancy.Invitations.Person;
import portal.tenancy.Scopes;

/**
 * A person accepts or declines an invitation to another organisation. Until then the invitation changes nothing about
 * what the person sees or may do. The same answer can be repeated.
 */
@ApplicationScoped
public class AnswerInvitation {

    @Inject
    Invitations invitations;

    @Inject
    Scopes scopes;

    @Inject
    Event<MemberRemoved> removed;

    @Inject
    AuditTrail audit;

    /** Makes the person a member; returns the invitation. NOT_FOUND if it is not this person's, or declined. */
    public Invitation accept(UUID memberId) {
        return answer(memberId, State.ACCEPTED);
    }

    /** Declines for good; returns the invitation. NOT_FOUND if it is not this person's, or accepted. */
    public Invitation decline(UUID memberId) {
        return answer(memberId, State.DECLINED);
    }

    private Invitation answer(UUID memberId, State wanted) {
        var person = invitations.person();
        var invitation = invitations.find(person, memberId).orElseThrow(AnswerInvitation::unknown);
        if (invitation.state() == State.OPEN) {
            scopes.runInTransaction(invitation.scope(), () -> store(person, invitation, wanted));
        } else if (invitation.state() != wanted) {
            throw unknown();
        }
        return invitation;
    }

    private void store(Person person, Invitation invitation, State wanted) {
        var scope = invitation.scope();
        if (!invitations.answer(person, scope.actorId(), wanted == State.ACCEPTED)) {
            requireSameAnswer(person, scope.actorId(), wanted);
            return;
        }
        if (wanted == State.DECLINED && scope.companyId() != null) {
            removed.fire(new MemberRemoved(scope.partnerId(), scope.companyId(), scope.actorId()));
        }
        audit.record(
                scope.partnerId(),
                scope.companyId(),
                wanted == State.ACCEPTED ? "acceptInvitation" : "declineInvitation",
                IdType.MEMBER,
                scope.actorId(),
                Map.of());
    }

    /** Accepts a concurrent request of the same person that gave the same answer; NOT_FOUND otherwise. */
    private void requireSameAnswer(Person person, UUID memberId, State wanted) {
        invitations
                .find(person, memberId)
                .filter(answered -> answered.state() == wanted)
                .orElseThrow(AnswerInvitation::unknown);
    }

    private static DomainException unknown() {
        return DomainException.notFound("invitation", "memberId");
    }
}

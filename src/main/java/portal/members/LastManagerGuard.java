package portal.members;

import java.util.List;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/** A member and the live managers of its organisation, all locked against concurrent changes. */
record LastManagerGuard(Membership member, List<Membership> locked) {

    /**
     * Refuses with LAST_MANAGER if the organisation would be left without a manager. For a manager who has joined,
     * another one has to have joined, because an invitation may be declined; for one still invited, any other will do.
     */
    void requireAnotherManager() {
        if (member.status() != MemberStatus.REMOVED && member.isManager() && !another()) {
            throw new DomainException(
                    ErrorCode.LAST_MANAGER,
                    "The organisation needs another manager who has signed in. Invite one first.",
                    "memberId");
        }
    }

    private boolean another() {
        return locked.stream()
                .anyMatch(other -> other != member
                        && other.isManager()
                        && (other.status() == MemberStatus.ACTIVE || member.status() == MemberStatus.INVITED));
    }
}

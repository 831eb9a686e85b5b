package portal.members;

import java.util.List;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/** A member and the live managers of its organisation, all locked, so that nobody else decides on them meanwhile. */
record WithManagers(Membership member, List<Membership> locked) {

    /** An organisation keeps at least one manager: LAST_MANAGER if this member is the only one. */
    void requireAnother() {
        boolean managed = locked.stream().anyMatch(other -> other != member && other.isManager());
        if (member.status() != MemberStatus.REMOVED && member.isManager() && !managed) {
            throw new DomainException(ErrorCode.LAST_MANAGER, "Name another manager first.", "memberId");
        }
    }
}

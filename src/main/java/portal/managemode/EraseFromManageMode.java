package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import portal.members.MemberErased;

/** Replaces an erased person's name by the pseudonym in sessions and requests. */
@ApplicationScoped
class EraseFromManageMode {

    @Inject
    ManageSessions sessions;

    @Inject
    PartnerAccessRequests requests;

    void of(@Observes MemberErased erased) {
        sessions.lockTouchedBy(erased.memberId())
                .forEach(session -> session.erase(erased.memberId(), erased.pseudonym()));
        requests.lockTouchedBy(erased.memberId())
                .forEach(request -> request.erase(erased.memberId(), erased.pseudonym()));
        sessions.flush();
    }
}

package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import portal.companies.CompanyClosed;
import portal.members.ManagerLost;
import portal.partners.DistributorAccessRevoked;

/**
 * Ends sessions and approvals whose preconditions no longer hold: the company's business with the partner, the actor's
 * role as a manager, or the relation between distributor and reseller. Whatever removes the precondition ends them, and
 * restoring it does not bring them back.
 */
@ApplicationScoped
class RevokeInvalidSessions {

    @Inject
    ManageSessions sessions;

    @Inject
    PartnerAccessRequests requests;

    @Inject
    EndManageSession endManageSession;

    @Inject
    Clock clock;

    void of(@Observes CompanyClosed closed) {
        end(sessions.lockLiveIn(closed.companyId(), clock.instant()), ManageSessionEndCause.COMPANY_DEACTIVATED);
    }

    void of(@Observes ManagerLost lost) {
        end(
                sessions.lockLiveOf(lost.partnerId(), lost.memberId(), clock.instant()),
                ManageSessionEndCause.MANAGER_LOST);
    }

    void of(@Observes DistributorAccessRevoked shutOut) {
        end(
                sessions.lockLiveOfDistributor(shutOut.resellerId(), clock.instant()),
                ManageSessionEndCause.DISTRIBUTOR_SHUT_OUT);
    }

    private void end(List<ManageSession> live, ManageSessionEndCause because) {
        live.forEach(session -> endManageSession.because(because, session));
        requests.endInvalid(clock.instant());
    }
}

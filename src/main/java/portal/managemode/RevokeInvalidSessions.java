package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import portal.companies.CompanyClosed;
import portal.members.ManagerLost;
import portal.partners.DistributorShutOut;

/**
 * A session ends with what it stands on: the company's business with the partner, its actor's place as a manager, the
 * relation between distributor and reseller. Whoever takes that away ends it, and it does not come back with it; nor does
 * the company's word that somebody may enter.
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

    void of(@Observes DistributorShutOut shutOut) {
        end(
                sessions.lockLiveOfDistributor(shutOut.resellerId(), clock.instant()),
                ManageSessionEndCause.DISTRIBUTOR_SHUT_OUT);
    }

    private void end(List<ManageSession> live, ManageSessionEndCause because) {
        live.forEach(session -> endManageSession.because(because, session));
        requests.endGroundless(clock.instant());
    }
}

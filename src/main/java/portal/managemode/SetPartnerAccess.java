package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import portal.companies.PartnerAccess;
import portal.companies.StorePartnerAccess;
import portal.tenancy.CurrentScope;

/**
 * A manager of the company says whether its partner may enter. A denial also ends whatever is under way: who is in, and who
 * was let in. Nobody enters behind those who are sent away: entering waits for the company, which is locked first.
 */
@ApplicationScoped
public class SetPartnerAccess {

    @Inject
    StorePartnerAccess store;

    @Inject
    ManageSessions sessions;

    @Inject
    PartnerAccessRequests requests;

    @Inject
    EndManageSession endManageSession;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Returns the company's id; INVALID_INPUT. */
    @Transactional
    public UUID handle(PartnerAccess access) {
        store.handle(access);
        var company = currentScope.requireCompany();
        if (access == PartnerAccess.DENIED) {
            var now = clock.instant();
            sessions.lockLiveIn(company, now)
                    .forEach(session -> endManageSession.because(ManageSessionEndCause.PARTNER_ACCESS_DENIED, session));
            requests.lockApproved(company, now).forEach(request -> request.revoke(now));
        }
        return company;
    }
}

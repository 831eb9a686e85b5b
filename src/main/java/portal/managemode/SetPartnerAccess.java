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
 * Sets whether the company's partner may enter. Denying access also ends open sessions and approvals. Nobody can enter
 * concurrently: entering waits for the lock on the company, which is taken first.
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

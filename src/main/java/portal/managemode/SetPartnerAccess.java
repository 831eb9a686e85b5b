package portal.managemode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import portal.companies.PartnerAccess;
import portal.companies.StorePartnerAccess;
import portal.tenancy.CurrentScope;

/**
 * A manager of the company says whether its partner may enter. A denial also ends whatever is under way: who is in, and who
 * was let in. It is stored first, in a transaction of its own, so that nobody enters behind the ones who are sent away; and
 * since what a session writes waits for the company while an end waits for the session, one transaction for both could
 * wait for itself.
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
    public UUID handle(PartnerAccess access) {
        store.handle(access);
        var company = currentScope.requireCompany();
        if (access == PartnerAccess.DENIED) {
            QuarkusTransaction.requiringNew().run(() -> requests.approved(company, clock.instant())
                    .forEach(request -> request.revoke(clock.instant())));
            QuarkusTransaction.requiringNew()
                    .call(() -> sessions.live(company, clock.instant()))
                    .forEach(endManageSession::handle);
        }
        return company;
    }
}

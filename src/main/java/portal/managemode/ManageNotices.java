package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import portal.companies.CompanyQueries.Customer;
import portal.notices.NoticeKind;
import portal.notices.Notices;
import portal.notices.PlannedNotice;
import portal.partners.PartnerQueries;

/** What is owed by mail because of manage mode. */
@ApplicationScoped
class ManageNotices {

    @Inject
    Notices notices;

    @Inject
    PartnerQueries partners;

    void opened(ManageSession session, Customer company) {
        var minutes = Duration.between(session.startedAt(), session.expiresAt()).toMinutes();
        var facts = Map.of(
                "partner", partners.name(session.partnerId()),
                "company", company.name(),
                "actor", session.actorName(),
                "reason", session.reason(),
                "minutes", String.valueOf(minutes));
        notices.plan(new PlannedNotice(
                NoticeKind.MANAGE_SESSION_OPENED,
                session.partnerId(),
                session.companyId(),
                session.id(),
                null,
                facts,
                session.startedAt()));
    }
}

package portal.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import portal.companies.CompanyChanged;
import portal.companies.CompanyQueries;
import portal.licences.AssignmentQueries;
import portal.licences.LicencesCancelled;
import portal.licences.LicencesGranted;
import portal.notices.CancelPendingMails;
import portal.notices.EndNotices;

/**
 * Keeps the notices of a company's ends in step with its licences, in the same transaction. A renewal changes nothing
 * here: whether anybody still loses access is determined when a notice is due.
 */
@ApplicationScoped
public class PlanEndNotices {

    @Inject
    AssignmentQueries assignments;

    @Inject
    CompanyQueries companies;

    @Inject
    EndNotices notices;

    @Inject
    CancelPendingMails takeMailsBack;

    void granted(@Observes LicencesGranted granted) {
        notices.hold(granted.companyId());
        var wanted = wanted(granted.companyId(), List.of(granted.endsAt()));
        notices.add(granted.partnerId(), granted.companyId(), wanted.notices());
    }

    /** Keeps notices that other licences with the same end still need. */
    void cancelled(@Observes LicencesCancelled cancelled) {
        replan(cancelled.partnerId(), cancelled.companyId());
        takeMailsBack.handle(cancelled.companyId(), cancelled.assignmentId());
    }

    /** Reminders that would be overdue under the new setting are not sent. */
    void changed(@Observes CompanyChanged changed) {
        if (changed.settings().contains("extraReminderDays")) {
            replan(changed.partnerId(), changed.companyId());
        }
    }

    private void replan(UUID partnerId, UUID companyId) {
        notices.hold(companyId);
        var wanted = wanted(companyId, assignments.endsToCome(companyId));
        notices.replace(partnerId, companyId, wanted.notices());
    }

    private EndsOfTerms wanted(UUID companyId, Collection<Instant> ends) {
        return new EndsOfTerms(ends, companies.find(companyId).getExtraReminderDays());
    }
}

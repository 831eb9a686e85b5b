package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import portal.companies.CompanyQueries.Customer;
import portal.kernel.Ids;
import portal.kernel.NativeScalars;
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

    @Inject
    EntityManager entities;

    void requested(PartnerAccessRequest request, Customer company) {
        var facts = Map.of(
                "partner", actorsPartner(),
                "company", company.name(),
                "actor", request.requestedByName(),
                "actorId", request.requestedBy().toString(),
                "reason", request.reason());
        notices.plan(new PlannedNotice(
                NoticeKind.PARTNER_ACCESS_REQUESTED,
                request.partnerId(),
                request.companyId(),
                request.id(),
                null,
                facts,
                request.requestedAt()));
    }

    /** By its right name also where it is a distributor, whose row a company does not see. */
    private String actorsPartner() {
        return NativeScalars.query(entities, "select app.actor_partner_name() as name", "name", String.class)
                .getSingleResult();
    }

    void approved(PartnerAccessRequest request, Customer company) {
        if (request.isDistributors()) {
            tellDistributor(request);
            return;
        }
        var hours =
                Duration.between(request.approvedAt(), request.approvedUntil()).toHours();
        var facts = Map.of(
                "partner", partners.name(request.partnerId()),
                "company", company.name(),
                "approver", request.approvedByName(),
                "approverId", request.approvedBy().toString(),
                "reason", request.reason(),
                "hours", String.valueOf(hours));
        notices.plan(new PlannedNotice(
                NoticeKind.PARTNER_ACCESS_APPROVED,
                request.partnerId(),
                request.companyId(),
                request.id(),
                request.requestedBy(),
                facts,
                request.approvedAt()));
    }

    /** Its member's address is in its own tenant; what it is told, in the same words, the database takes from the request. */
    private void tellDistributor(PartnerAccessRequest request) {
        NativeScalars.query(
                        entities,
                        "select cast(app.tell_actors_partner(:notice, :request) as text) as told",
                        "told",
                        String.class)
                .setParameter("notice", Ids.next())
                .setParameter("request", request.id())
                .getSingleResult();
    }

    void opened(ManageSession session, Customer company) {
        var minutes = Duration.between(session.startedAt(), session.expiresAt()).toMinutes();
        var facts = Map.of(
                "partner", actorsPartner(),
                "company", company.name(),
                "actor", session.actorName(),
                "actorId", session.actorId().toString(),
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

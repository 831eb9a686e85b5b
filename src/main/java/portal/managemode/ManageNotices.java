package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hibernate.type.StandardBasicTypes;
import portal.companies.CompanyQueries.Customer;
import portal.kernel.Ids;
import portal.kernel.NativeScalars;
import portal.notices.NoticeKind;
import portal.notices.Notices;
import portal.notices.PlannedNotice;
import portal.partners.PartnerQueries;

/** Plans the mail notices of manage mode. */
@ApplicationScoped
class ManageNotices {

    private static final String COMPANY = "companyId";

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
        var asked = new PlannedNotice(
                NoticeKind.PARTNER_ACCESS_REQUESTED,
                request.partnerId(),
                request.companyId(),
                request.id(),
                null,
                facts,
                request.requestedAt());
        notices.plan(asked, COMPANY);
    }

    /** Returns the name of the actor's partner, also for a distributor, whose row a company does not see. */
    private String actorsPartner() {
        return NativeScalars.query(entities, "select app.actor_partner_name() as name", "name", String.class)
                .getSingleResult();
    }

    void approved(PartnerAccessRequest request, Customer company) {
        var hours =
                Duration.between(request.approvedAt(), request.approvedUntil()).toHours();
        var facts = Map.of(
                "partner", partners.name(request.partnerId()),
                "company", company.name(),
                "approver", request.approvedByName(),
                "approverId", request.approvedBy().toString(),
                "reason", request.reason(),
                "hours", String.valueOf(hours));
        var approved = new PlannedNotice(
                NoticeKind.PARTNER_ACCESS_APPROVED,
                request.partnerId(),
                request.companyId(),
                request.id(),
                request.requestedBy(),
                facts,
                request.approvedAt());
        if (request.isFromDistributor()) {
            tellDistributor(request, notices.count(approved));
        } else {
            notices.plan(approved);
        }
    }

    /**
     * Notifies a distributor's member, whose address is in another tenant; the database fills in the facts from the
     * request.
     */
    private void tellDistributor(PartnerAccessRequest request, Instant heldUntil) {
        NativeScalars.query(
                        entities,
                        "select cast(app.notify_actor_partner(:notice, :request, :heldUntil) as text) as told",
                        "told",
                        String.class)
                .setParameter("notice", Ids.next())
                .setParameter("request", request.id())
                .setParameter("heldUntil", heldUntil, StandardBasicTypes.INSTANT)
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
        var opened = new PlannedNotice(
                NoticeKind.MANAGE_SESSION_OPENED,
                session.partnerId(),
                session.companyId(),
                session.id(),
                null,
                facts,
                session.startedAt());
        notices.plan(opened, COMPANY);
    }
}

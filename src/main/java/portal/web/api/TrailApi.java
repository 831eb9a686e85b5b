package portal.web.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.audit.AuditEventView;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.notices.DeliveryView;
import portal.notices.NoticeView;
import portal.readmodel.Related;

/** Resolves the members and companies of audit events, notices and deliveries, which hold only their ids. */
@GraphQLApi
public class TrailApi {

    @Inject
    MemberQueries members;

    @Inject
    CompanyQueries companies;

    @Inject
    Related related;

    @Description("The member who performed the action; null if you may not see the member.")
    public List<MemberView> actor(@Source List<AuditEventView> events) {
        return related.to(events, AuditEventView::actorId, members);
    }

    @Description(
            "The name of the person who performed the action; null if the person belongs to an organisation that you may not see.")
    public List<String> actorName(@Source List<AuditEventView> events) {
        return members.names(events.stream().map(AuditEventView::actorId).toList());
    }

    @Description("The company in which the action was performed; null for actions of a partner or the operator.")
    public List<CompanyView> actingFor(@Source List<AuditEventView> events) {
        return related.to(events, AuditEventView::actingForId, companies);
    }

    @Description("The company that the action concerns; null if there is none.")
    @Name("company")
    public List<CompanyView> companyOfEvent(@Source List<AuditEventView> events) {
        return related.to(events, AuditEventView::companyId, companies);
    }

    @Description("The company that the notice concerns; null if there is none.")
    @Name("company")
    public List<CompanyView> companyOfNotice(@Source List<NoticeView> notices) {
        return related.to(notices, NoticeView::companyId, companies);
    }

    @Description("The recipient; null if you may not see the member.")
    public List<MemberView> recipient(@Source List<DeliveryView> deliveries) {
        return related.to(deliveries, DeliveryView::recipientId, members);
    }
}

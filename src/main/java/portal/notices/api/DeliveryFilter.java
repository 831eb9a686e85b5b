package portal.notices.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.notices.DeliveryQueries;
import portal.notices.DeliveryStatus;
import portal.notices.NoticeKind;

/** Filter for deliveries. */
@Input("DeliveryFilter")
@Description("Filter for deliveries.")
public record DeliveryFilter(
        @Description("Only e-mails with this status.") DeliveryStatus status,
        @Description("Only e-mails to this address.") String address,
        @Id @Description("Only e-mails about this company.") String companyId,
        @Description("Only e-mails of this kind of notice.") NoticeKind kind) {

    DeliveryQueries.Filter toFilter() {
        return new DeliveryQueries.Filter(
                status, address, companyId == null ? null : IdType.COMPANY.orNone(companyId), kind);
    }
}

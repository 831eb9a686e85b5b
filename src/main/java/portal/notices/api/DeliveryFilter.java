package portal.notices.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.notices.DeliveryQueries;
import portal.notices.DeliveryStatus;
import portal.notices.NoticeKind;

/** Which deliveries to list. */
@Input("DeliveryFilter")
@Description("Which deliveries to list.")
public record DeliveryFilter(
        @Description("Only mails of which this became.") DeliveryStatus status,
        @Description("Only mails to this address.") String address,
        @Id @Description("Only mails about this company.") String companyId,
        @Description("Only mails that say this.") NoticeKind kind) {

    DeliveryQueries.Filter toFilter() {
        return new DeliveryQueries.Filter(
                status, address, companyId == null ? null : IdType.COMPANY.orNone(companyId), kind);
    }
}

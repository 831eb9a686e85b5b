package portal.managemode;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** An access request as the API shows it. */
@Type("PartnerAccessRequest")
@Description("A partner manager's request for permission to enter manage mode in a company.")
public final class PartnerAccessRequestView implements Node {

    private final PartnerAccessRequest request;
    private final Instant now;

    PartnerAccessRequestView(PartnerAccessRequest request, Instant now) {
        this.request = request;
        this.now = now;
    }

    @Override
    @Id
    @NonNull
    @Description("The request's id.")
    public String getId() {
        return IdType.PARTNER_ACCESS_REQUEST.encode(request.id());
    }

    @NonNull
    @Description("The name, at that time, of the person who made the request.")
    public String getRequestedByName() {
        return request.requestedByName();
    }

    @NonNull
    @Description("The reason given for the request.")
    public String getReason() {
        return request.reason();
    }

    @NonNull
    @Description("Current status.")
    public PartnerAccessRequestStatus getStatus() {
        return request.status(now);
    }

    @NonNull
    @Description("When the request was made.")
    public Instant getRequestedAt() {
        return request.requestedAt();
    }

    @Description("When the company approved the request; null if it has not.")
    public Instant getApprovedAt() {
        return request.approvedAt();
    }

    @Description("The name of the person who approved the request; null if nobody has.")
    public String getApprovedByName() {
        return request.approvedByName();
    }

    @Description("When the approval expires; null if the request is not approved.")
    public Instant getApprovedUntil() {
        return request.approvedUntil();
    }

    /** Returns the UUID of the company's partner, for relations. */
    public UUID partnerId() {
        return request.partnerId();
    }

    /** Returns the company's UUID, for relations. */
    public UUID companyId() {
        return request.companyId();
    }
}
